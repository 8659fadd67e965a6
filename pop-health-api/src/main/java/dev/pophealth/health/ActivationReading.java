package dev.pophealth.health;

/**
 * Whether a server is barred from having database copies activated: the value of {@code
 * DatabaseCopyActivationDisabledAndMoveNow}. (D3, D7)
 *
 * @param blocked whether it is
 */
public record ActivationReading(boolean blocked) implements Reading {

  @Override
  public String summary() {
    return blocked ? "activation blocked" : "activation allowed";
  }
}
