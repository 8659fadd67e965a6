package dev.pophealth.run;

/** Nothing is waited for: not begun yet, stuck, or over. */
final class Resting extends Stage {

  private final Phase phase;

  Resting(Run run, Phase phase) {
    super(run);
    this.phase = phase;
  }

  @Override
  Phase phase() {
    return phase;
  }

  @Override
  void enter() {}
}
