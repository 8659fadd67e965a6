package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.MailboxFigures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what LIST and UIDL give, line by line, and keeps no line. */
final class Listing {

  /** The longest unique id (RFC 1939, section 7). */
  private static final int LONGEST_ID = 70;

  /** Absurd sizes add up to this and no more. */
  private static final long MOST_OCTETS = Long.MAX_VALUE / 2;

  private long messages;
  private long octets;
  private long unreadable;
  private @Nullable MailboxFigures listed;

  /** Takes a line of LIST: a number and a size; more may follow. */
  void listed(String line) {
    Optional<MailboxFigures> figures = Figures.of(line);
    figures.ifPresentOrElse(
        one -> octets = Math.min(MOST_OCTETS, octets + one.octets()), () -> unreadable++);
    messages++;
  }

  /** Takes a line of UIDL: a number and an id. */
  void identified(String line) {
    int blank = line.indexOf(' ');
    int length = line.length() - blank - 1;
    if (blank <= 0
        || !Figures.isNumber(line.substring(0, blank))
        || length < 1
        || length > LONGEST_ID
        || !line.chars().skip(blank + 1L).allMatch(c -> c > ' ' && c <= '~')) {
      unreadable++;
    }
    messages++;
  }

  /** LIST has ended: remarks on it, and begins to count anew. */
  void endList(@Nullable MailboxFigures stat, Remarks remarks) {
    listed = new MailboxFigures(messages, octets);
    if (stat != null && stat.messages() == messages && stat.octets() != octets) {
      remarks.find(
          Finding.Kind.LISTING_DIFFERS,
          "LIST has " + octets + " octets, STAT has " + stat.octets());
    }
    end("LIST", stat, remarks);
  }

  /** UIDL has ended: the same. */
  void endUidl(@Nullable MailboxFigures stat, Remarks remarks) {
    end("UIDL", stat, remarks);
  }

  private void end(String command, @Nullable MailboxFigures stat, Remarks remarks) {
    if (stat != null && stat.messages() != messages) {
      remarks.find(
          Finding.Kind.LISTING_DIFFERS,
          command + " has " + messages + " messages, STAT has " + stat.messages());
    }
    if (unreadable > 0) {
      remarks.find(Finding.Kind.UNREADABLE_LINES, command + ": " + unreadable + " of " + messages);
    }
    messages = 0;
    octets = 0;
    unreadable = 0;
  }

  long messages() {
    return messages;
  }

  /** What LIST said; empty before its end. */
  Optional<MailboxFigures> figures() {
    return Optional.ofNullable(listed);
  }
}
