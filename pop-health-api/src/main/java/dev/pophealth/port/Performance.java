package dev.pophealth.port;

import dev.pophealth.health.BoundedText;
import dev.pophealth.recovery.Effect;
import java.util.Objects;

/**
 * What is certain about an act that was asked for.
 *
 * @param effect whether it took place; {@link Effect#NONE} says that it could not be run
 * @param words what the executor has to say, cut at 2,000 characters; never a secret
 */
public record Performance(Effect effect, String words) {

  /** Bounds the words. */
  public Performance {
    Objects.requireNonNull(effect, "effect");
    words = BoundedText.detail(words);
  }

  /** It took place. */
  public static Performance done() {
    return new Performance(Effect.DONE, "");
  }

  /**
   * It could not be run; certainly nothing happened.
   *
   * @param why what stood in the way
   */
  public static Performance impossible(String why) {
    return new Performance(Effect.NONE, why);
  }

  /**
   * It may have taken place: it failed half-way, or its end is not known.
   *
   * @param words what there is to say about it
   */
  public static Performance maybe(String words) {
    return new Performance(Effect.MAYBE, words);
  }
}
