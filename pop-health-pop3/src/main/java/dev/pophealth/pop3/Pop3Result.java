package dev.pophealth.pop3;

import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came out of a probe. Immutable; safe to share; holds no secret.
 *
 * @param kind which of the four probes
 * @param target host and port
 * @param startedAt when it began, by the client's clock
 * @param took how long it took, by a clock that only goes forward
 * @param resolution how name resolution went
 * @param sessions what came of each address, in the order tried; empty if none was reached for
 * @param diagnosis why it did not go well; empty if it did
 * @param findings what else is worth knowing, of all addresses
 * @param notTested what the probe says nothing about
 */
public record Pop3Result(
    ProbeKind kind,
    String target,
    Instant startedAt,
    Duration took,
    PhaseResult resolution,
    List<Pop3Session> sessions,
    Optional<Diagnosis> diagnosis,
    List<Finding> findings,
    List<NotTested> notTested) {

  /** Copies the lists. */
  public Pop3Result {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(took, "took");
    Objects.requireNonNull(resolution, "resolution");
    sessions = List.copyOf(sessions);
    Objects.requireNonNull(diagnosis, "diagnosis");
    findings = List.copyOf(findings);
    notTested = List.copyOf(notTested);
  }

  /** Whether it went well. */
  public boolean ok() {
    return diagnosis.isEmpty();
  }

  /** The category of the diagnosis; {@link Category#OK} where there is none. */
  public Category category() {
    return diagnosis.map(Diagnosis::category).orElse(Category.OK);
  }

  /** The session that decided: the first that went as the result says; empty if there was none. */
  public Optional<Pop3Session> deciding() {
    return sessions.stream().filter(one -> one.diagnosis().equals(diagnosis)).findFirst();
  }

  /**
   * The same for the engine: red only where the service is to blame, so that nothing else starts a
   * recovery.
   */
  public ProbeReading reading() {
    return new ProbeReading(readingResult(), summary());
  }

  private ProbeResult readingResult() {
    return switch (category()) {
      case CONNECT_TIMEOUT, TLS_TIMEOUT, GREETING_TIMEOUT, REPLY_TIMEOUT, REPLY_TOO_SLOW ->
          ProbeResult.TIMED_OUT;
      default -> category().blame().result();
    };
  }

  /** One line in English. */
  public String summary() {
    return ResultText.summary(this);
  }

  /** All there is to tell a person, in English, on several lines. */
  public String english() {
    return new ResultText(this, Advice::english).text();
  }

  /** The same in Japanese. */
  public String japanese() {
    return new ResultText(this, Advice::japanese).text();
  }
}
