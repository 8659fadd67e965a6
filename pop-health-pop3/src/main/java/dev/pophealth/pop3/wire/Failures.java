package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the machine's exceptions mean. Where the JDK has no type for it, its own English words
 * are read; the operating system's words come in the user's language and decide only where they can
 * be read.
 */
final class Failures {

  /** An operating system tries for longer before it gives up; a refusal comes sooner. */
  private static final long GIVES_UP = TimeUnit.MILLISECONDS.toNanos(2_800);

  private Failures() {}

  /** Refused, and given up by the operating system, have one type. */
  static Event ofConnecting(IOException e, long nanos) {
    String words = words(e).toLowerCase(Locale.ROOT);
    if (!(e instanceof ConnectException)) {
      return words.contains("reset") ? Event.RESET : Event.NO_ROUTE;
    }
    if (words.contains("refused")) {
      return Event.REFUSED;
    }
    if (words.contains("unreachable")) {
      return Event.NO_ROUTE;
    }
    return words.contains("timed out") || nanos > GIVES_UP ? Event.SILENCE : Event.REFUSED;
  }

  static Event ofTalking(IOException e) {
    return isOfTls(e) ? Event.TLS_FAILED : Event.RESET;
  }

  private static boolean isOfTls(IOException e) {
    return e instanceof SSLException && !isCausedBy(e, SocketException.class);
  }

  /**
   * What ended a handshake.
   *
   * @param certificateCame whether it came so far: then protocol and cipher were agreed on
   */
  static Event ofHandshake(IOException e, boolean certificateCame) {
    String words = words(e).toLowerCase(Locale.ROOT);
    if (words.contains("plaintext connection")
        || words.contains("unsupported or unrecognized")
        || words.contains("unrecognized ssl message")) {
      return Event.TLS_NOT_SPOKEN;
    }
    if (isCausedBy(e, EOFException.class)) {
      return Event.CLOSED;
    }
    if (!(e instanceof SSLException) || isCausedBy(e, SocketException.class)) {
      return Event.RESET;
    }
    boolean nothingInCommon =
        words.contains("protocol_version")
            || words.contains("handshake_failure")
            || words.contains("insufficient_security")
            || words.contains("not accepted by client preferences")
            || words.contains("improper ciphersuite")
            || words.contains("no appropriate protocol");
    return nothingInCommon && !certificateCame ? Event.TLS_VERSION : Event.TLS_FAILED;
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
    int depth = 0;
    for (Throwable t = e; t != null && depth < 10; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  static String words(@Nullable Throwable e) {
    if (e == null) {
      return "";
    }
    String words = e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words;
  }
}
