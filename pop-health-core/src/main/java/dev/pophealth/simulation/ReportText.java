package dev.pophealth.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what came of a simulation. */
final class ReportText {

  private final Tally tally;

  ReportText(Tally tally) {
    this.tally = tally;
  }

  /** A heading and a table under it. */
  private record Section(String title, List<String> columns, List<List<String>> rows) {}

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "What was played",
            List.of("what", "how many"),
            List.of(
                List.of("runs, each with a fleet of its own", number(tally.runs)),
                List.of("incidents", number(tally.incidents)),
                List.of("crashes of the runner", number(tally.crashes)),
                List.of("put-backs started by people", number(tally.restores)))));
    sections.add(shares("How incidents ended", "end", tally.ends));
    sections.add(
        new Section(
            "Minutes from the alert to the end, of those that ended well",
            List.of("share", "minutes"),
            List.of(
                List.of("half", number(tally.minutes(0.5))),
                List.of("9 of 10", number(tally.minutes(0.9))),
                List.of("99 of 100", number(tally.minutes(0.99))),
                List.of("all", number(tally.minutes(1))))));
    sections.add(kinds());
    sections.add(shares("What was done", "act", tally.acts));
    List<List<String>> harm = new ArrayList<>();
    for (Harm kind : Harm.values()) {
      harm.add(List.of(kind.words(), number(tally.harm.getOrDefault(kind, 0L))));
    }
    sections.add(
        new Section("What hurt, in truth, law or no law", List.of("what", "how often"), harm));
    List<List<String>> broken = new ArrayList<>();
    tally.broken.forEach((law, count) -> broken.add(List.of(law, number(count))));
    sections.add(
        new Section(
            broken.isEmpty() ? "Laws broken: none" : "Laws broken",
            List.of("law", "how often"),
            broken));
    return sections;
  }

  private Section shares(String title, String column, Map<String, Long> counts) {
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (what, count) ->
            rows.add(
                List.of(
                    what,
                    number(count),
                    String.format(
                        Locale.ROOT, "%.1f", 100.0 * count / Math.max(1, tally.incidents)))));
    return new Section(title, List.of(column, "how many", "per 100 incidents"), rows);
  }

  private Section kinds() {
    List<List<String>> rows = new ArrayList<>();
    tally.kinds.forEach(
        (kind, of) ->
            rows.add(
                List.of(
                    kind.words(),
                    number(of.incidents),
                    number(of.resolved),
                    number(of.escalated),
                    number(of.stopped))));
    return new Section(
        "By what was really wrong when the recovery began",
        List.of("fault", "incidents", "ended well", "to a person", "stopped"),
        rows);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  String plain() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections()) {
      text.append(section.title()).append('\n');
      for (List<String> row : section.rows()) {
        text.append("  ").append(row.get(0)).append(": ");
        for (int i = 1; i < row.size(); i++) {
          String name = section.columns().get(i);
          boolean plain = section.columns().size() <= 2;
          text.append(i == 1 ? "" : ", ").append(plain ? "" : name + " ").append(row.get(i));
        }
        text.append('\n');
      }
      text.append('\n');
    }
    for (BrokenLaw law : tally.brokenLaws) {
      text.append(law.law())
          .append(" in run ")
          .append(law.seed())
          .append(", ")
          .append(law.recovery())
          .append(", after ")
          .append(law.after())
          .append(": ")
          .append(law.words())
          .append('\n');
    }
    return text.toString();
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections()) {
      text.append("## ").append(section.title()).append("\n\n");
      if (section.rows().isEmpty()) {
        continue;
      }
      text.append("| ").append(String.join(" | ", section.columns())).append(" |\n|---");
      text.append("|---:".repeat(section.columns().size() - 1)).append("|\n");
      for (List<String> row : section.rows()) {
        text.append("| ").append(String.join(" | ", row)).append(" |\n");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
