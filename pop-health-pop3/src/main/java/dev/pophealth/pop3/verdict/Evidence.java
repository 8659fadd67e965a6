package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known at the moment a phase ended: enough to judge by, and no secret.
 *
 * @param phase the phase
 * @param stage how far the session had come
 * @param command the command that was sent last, such as {@code PASS} or {@code AUTH XOAUTH2},
 *     without arguments, in capitals; empty where none was
 * @param event what happened
 * @param reply the server's reply, where there is one
 * @param words what came instead of a reply, or what the machine said; may be empty
 * @param secured whether TLS was on
 * @param codes whether the server announced that its response codes mean something (RESP-CODES or
 *     AUTH-RESP-CODE, RFC 3206)
 * @param workedBefore whether the same login is known to have worked before
 */
public record Evidence(
    Phase phase,
    Stage stage,
    String command,
    Event event,
    Optional<Pop3Reply> reply,
    String words,
    boolean secured,
    boolean codes,
    boolean workedBefore) {

  /** Refuses nulls, and a reply that is no event of its own. */
  public Evidence {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(stage, "stage");
    command = command.toUpperCase(Locale.ROOT);
    Objects.requireNonNull(words, "words");
    if ((event == Event.REPLY) != reply.isPresent()) {
      throw new IllegalArgumentException(
          "evidence of " + event + " with reply " + reply + ": a reply goes with REPLY alone");
    }
  }
}
