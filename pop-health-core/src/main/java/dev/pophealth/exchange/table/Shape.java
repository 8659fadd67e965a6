package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a property's values look like, as far as it helps to tell them apart. */
enum Shape {
  /** One of the vendor's words; may have a blank inside. */
  WORD {
    @Override
    boolean fits(String value) {
      return WORDS.contains(ShellObject.folded(value));
    }
  },
  /** A name without blanks. */
  NAME {
    @Override
    boolean fits(String value) {
      return A_NAME.matcher(value).matches();
    }
  },
  /** A database's copy on a server: {@code <database>\<server>}. */
  COPY {
    @Override
    boolean fits(String value) {
      return !hasBlank(value) && value.indexOf('\\') > 0;
    }
  },
  /** A name that may have blanks, told only where columns are aligned. */
  TARGET {
    @Override
    boolean fits(String value) {
      return !hasBlank(value) && OPENS_TARGET.matcher(value).lookingAt();
    }
  },
  /** A number. */
  NUMBER {
    @Override
    boolean fits(String value) {
      return DIGITS.matcher(value).matches();
    }
  },
  /** A date with its time, which may have blanks inside. */
  DATE {
    @Override
    boolean fits(String value) {
      return DATE_AND_TIME.matcher(value).matches();
    }
  },
  /** True or False. */
  FLAG {
    @Override
    boolean fits(String value) {
      return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
  },
  /** Anything, on several lines perhaps. */
  TEXT {
    @Override
    boolean fits(String value) {
      return true;
    }
  };

  private static final Set<String> WORDS =
      new LinkedHashSet<>(
          List.of(
              ("healthy degraded unhealthy repairing disabled unavailable uninitialized unknown"
                      + " online partiallyonline offline sidelined functional notapplicable"
                      + " active inactive draining started finished"
                      + " timedout poisoned succeeded failed quarantined rejected skipped"
                      + " mounted dismounted mounting dismounting seeding seedingsource suspended"
                      + " initializing resynchronizing disconnectedandhealthy"
                      + " disconnectedandresynchronizing failedandsuspended singlepagerestore"
                      + " servicedown stopped startpending stoppending running continuepending"
                      + " pausepending paused automatic manual automatic(delayedstart)"
                      + " automaticdelayedstart auto")
                  .split(" ", -1)));

  private static final Pattern A_NAME =
      Pattern.compile("[\\p{L}\\p{N}(\\[_][\\p{L}\\p{M}\\p{N}_.()\\[\\]$&+…-]{0,254}");

  private static final Pattern OPENS_TARGET = Pattern.compile("[\\p{L}\\p{N}(\\[{_<\\\\/]");

  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:T| \\p{L}{2,4}[ ]?| )[0-9]{1,2}:[0-9]{2}"
              + "(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?: ?(?:[AaPp]\\.?[Mm]\\.?|Z|[-+][0-9]{2}:?[0-9]{2}))?");

  /** Whether a value reads like this. */
  abstract boolean fits(String value);

  /** Whether a value is one of the vendor's words, Unknown apart, which names as well. */
  static boolean isWord(String value) {
    return WORD.fits(value) && !value.equalsIgnoreCase("unknown");
  }

  private static boolean hasBlank(String value) {
    return value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0;
  }
}
