package dev.pophealth.examples.cli;

import dev.pophealth.pop3.PhaseResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What monitoring plugins print: a line for people, a bar, and performance data; with several
 * targets a line for each. A bar in what a server said would end the line for people: it becomes a
 * slash.
 */
final class PluginText {

  private PluginText() {}

  static String of(CheckStatus worst, List<Probed> all, ThresholdOptions thresholds) {
    List<String> data = new ArrayList<>();
    for (Probed one : all) {
      data.add(data(one, all.size() > 1, thresholds));
    }
    String head =
        all.size() == 1
            ? line(all.get(0))
            : all.stream().filter(one -> one.status() == CheckStatus.OK).count()
                + " of "
                + all.size()
                + " are well";
    StringBuilder text = new StringBuilder("POP3 " + worst + " - " + plain(head));
    text.append(" | ").append(String.join(" ", data)).append('\n');
    if (all.size() > 1) {
      all.forEach(
          one -> text.append(one.status()).append(" - ").append(plain(line(one))).append('\n'));
    }
    return text.toString();
  }

  private static String line(Probed one) {
    String reasons =
        one.judged().reasons().isEmpty() ? "" : "; " + String.join("; ", one.judged().reasons());
    return one.result().summary() + reasons;
  }

  private static String plain(String words) {
    return Table.plain(words).replace('|', '/');
  }

  private static String data(Probed one, boolean several, ThresholdOptions thresholds) {
    String of = several ? one.result().target() + " " : "";
    List<String> data = new ArrayList<>();
    data.add(
        label(of + "time")
            + Seconds.text(one.result().took())
            + "s;"
            + limit(thresholds.warning)
            + ";"
            + limit(thresholds.critical)
            + ";0");
    one.judged()
        .daysLeft()
        .ifPresent(
            days ->
                data.add(
                    label(of + "certificate_days")
                        + days
                        + ";"
                        + thresholds.certificateWarning
                        + ":;"
                        + thresholds.certificateCritical
                        + ":"));
    if (!several) {
      one.result().deciding().ifPresent(session -> phases(session.phases()).forEach(data::add));
    }
    return String.join(" ", data);
  }

  /** A phase that comes twice counts once, with both its times. */
  private static List<String> phases(List<PhaseResult> phases) {
    return phases.stream()
        .map(PhaseResult::phase)
        .distinct()
        .map(
            phase ->
                label(phase.name().toLowerCase(Locale.ROOT))
                    + Seconds.text(
                        phases.stream()
                            .filter(one -> one.phase() == phase)
                            .map(PhaseResult::took)
                            .reduce(Duration.ZERO, Duration::plus))
                    + "s")
        .toList();
  }

  private static String label(String name) {
    String plain = name.replaceAll("['=|]", "_");
    return (plain.contains(" ") ? "'" + plain + "'" : plain) + "=";
  }

  private static String limit(Optional<Duration> time) {
    return time.map(Seconds::text).orElse("");
  }
}
