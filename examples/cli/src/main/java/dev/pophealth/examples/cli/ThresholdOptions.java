package dev.pophealth.examples.cli;

import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Pop3Session;
import dev.pophealth.pop3.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** When a probe that went well is worth a warning all the same. */
final class ThresholdOptions {

  /** What a person should see to, although the probe went well. */
  private static final Set<Finding.Kind> WORTH_A_WARNING =
      EnumSet.of(
          Finding.Kind.STLS_GONE,
          Finding.Kind.CERTIFICATE_PROBLEM,
          Finding.Kind.MESSAGE_LEFT,
          Finding.Kind.ADDRESS_FAILED);

  @Option(
      names = {"-w", "--warning"},
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Warn when the probe takes longer.")
  Optional<Duration> warning = Optional.empty();

  @Option(
      names = {"-c", "--critical"},
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Critical when the probe takes longer.")
  Optional<Duration> critical = Optional.empty();

  @Option(
      names = "--certificate-warning",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = "Warn when the certificate ends sooner. Default: 30, time to renew by hand.")
  int certificateWarning = 30;

  @Option(
      names = "--certificate-critical",
      paramLabel = "DAYS",
      defaultValue = "0",
      description = "Critical when the certificate ends sooner. Default: 0, once it has ended.")
  int certificateCritical;

  /**
   * What a result is to monitoring.
   *
   * @param status the worst of all
   * @param reasons why it is not OK, the worst first
   * @param daysLeft of the certificate that was seen; empty without TLS
   */
  record Judged(CheckStatus status, List<String> reasons, Optional<Long> daysLeft) {

    Judged {
      reasons = List.copyOf(reasons);
    }
  }

  Judged judge(Pop3Result result, Instant now) {
    Optional<Long> days = daysLeft(result, now);
    List<Reason> reasons = new ArrayList<>();
    result
        .diagnosis()
        .ifPresent(
            diagnosis ->
                reasons.add(
                    new Reason(
                        ofBlame(result), diagnosis.category() + " in " + diagnosis.phase())));
    over(result.took()).ifPresent(reasons::add);
    days.flatMap(this::soon).ifPresent(reasons::add);
    result.findings().stream()
        .filter(finding -> WORTH_A_WARNING.contains(finding.kind()))
        .forEach(
            finding ->
                reasons.add(
                    new Reason(
                        CheckStatus.WARNING, (finding.kind() + " " + finding.detail()).strip())));
    CheckStatus worst =
        reasons.stream().map(Reason::status).reduce(CheckStatus.OK, CheckStatus::worse);
    return new Judged(
        worst,
        reasons.stream()
            .sorted(java.util.Comparator.comparing(Reason::status))
            .map(Reason::words)
            .toList(),
        days);
  }

  private record Reason(CheckStatus status, String words) {}

  /** Red is what users feel; what only keeps the probe from telling is unknown. */
  private static CheckStatus ofBlame(Pop3Result result) {
    return switch (result.category().blame()) {
      case NOBODY -> CheckStatus.OK;
      case SERVICE, CONFIGURATION -> CheckStatus.CRITICAL;
      case SURROUNDINGS, ACCOUNT, PROBE, UNCLEAR -> CheckStatus.UNKNOWN;
    };
  }

  private Optional<Reason> over(Duration took) {
    String words = "took " + Seconds.text(took) + " s";
    if (critical.filter(most -> took.compareTo(most) > 0).isPresent()) {
      return Optional.of(new Reason(CheckStatus.CRITICAL, words));
    }
    return warning
        .filter(most -> took.compareTo(most) > 0)
        .map(most -> new Reason(CheckStatus.WARNING, words));
  }

  private Optional<Reason> soon(long days) {
    String words = "the certificate ends in " + days + " days";
    if (days < certificateCritical) {
      return Optional.of(new Reason(CheckStatus.CRITICAL, words));
    }
    return days < certificateWarning
        ? Optional.of(new Reason(CheckStatus.WARNING, words))
        : Optional.empty();
  }

  /** Of several addresses the certificate that ends first. */
  private static Optional<Long> daysLeft(Pop3Result result, Instant now) {
    return result.sessions().stream()
        .map(Pop3Session::tls)
        .flatMap(Optional::stream)
        .filter(tls -> !tls.subject().isEmpty())
        .map((TlsFacts tls) -> tls.daysLeft(now))
        .min(Long::compare);
  }
}
