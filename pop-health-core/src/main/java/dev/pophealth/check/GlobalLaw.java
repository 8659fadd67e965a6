package dev.pophealth.check;

/** A law about the whole path. */
abstract class GlobalLaw<S> implements Law<S> {

  private final String id;
  private final String because;

  GlobalLaw(String id, String because) {
    this.id = id;
    this.because = because;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String because() {
    return because;
  }
}
