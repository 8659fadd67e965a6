package dev.pophealth.report;

/** A move's sentence and ways on, as one writes them down. */
final class Notes {

  private Notes() {}

  static Phrase of(Move move) {
    return move.notes().isEmpty()
        ? move.words()
        : move.words().then(" (").then(Phrase.list(move.notes())).then(")");
  }

  static Phrase of(Move.Branch branch) {
    return branch.when().english().isEmpty()
        ? branch.target().words()
        : branch.when().then(": ").then(branch.target().words());
  }
}
