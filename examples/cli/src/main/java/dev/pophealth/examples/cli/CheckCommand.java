package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.check.CheckReport;
import dev.pophealth.check.Checker;
import dev.pophealth.check.Law;
import dev.pophealth.check.Violation;
import dev.pophealth.health.Monitor;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks runbooks. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Checks runbooks: every path, judged by the laws.",
    description = {
      "Explores every path of runbooks, any number of faults included, and judges each by the",
      "laws (docs/laws.md); tells the shortest path that breaks one. Without options it checks the",
      "built-in runbooks; with --jar and --class those of a class of yours."
    },
    footer = {
      "",
      "The class is public and has one of these public static methods without parameters:",
      "  Runbook runbook()                one runbook",
      "  Collection<Runbook> runbooks()   several",
      "and may have Collection<Law<?>> laws(), which are judged by as well.",
      "",
      "Examples:",
      "  pop-health check",
      "  pop-health check --published",
      "  pop-health check --jar mine.jar --class com.example.Mine --laws standard",
      "",
      "Ends with 0 when every law is kept, with 1 when one is broken."
    })
final class CheckCommand extends ToldSubcommand {

  /** By which laws to judge. */
  enum LawSet {
    EXCHANGE,
    STANDARD
  }

  @Option(names = "--published", description = "Check the vendor's page to the letter.")
  boolean published;

  @Option(
      names = "--runbook",
      paramLabel = "ID",
      description = "Check this one alone, such as D.deep.")
  Optional<String> id = Optional.empty();

  @Option(names = "--jar", paramLabel = "FILE", description = "The jar with a class of yours.")
  Optional<String> jar = Optional.empty();

  @Option(names = "--class", paramLabel = "NAME", description = "The class in that jar.")
  Optional<String> className = Optional.empty();

  @Option(
      names = "--laws",
      defaultValue = "exchange",
      paramLabel = "LAWS",
      description = {
        "exchange, or standard for services other than Exchange's POP3. Default: exchange."
      })
  LawSet laws = LawSet.EXCHANGE;

  CheckCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (jar.isPresent() != className.isPresent() || (jar.isPresent() && published)) {
      throw usage("give --jar and --class together, and then not --published");
    }
    Checker checker = laws == LawSet.EXCHANGE ? Checker.ofExchange() : Checker.standard();
    List<CheckReport> reports =
        jar.isPresent() ? ofJar(checker, jar.get(), className.orElseThrow()) : builtIn(checker);
    if (reports.isEmpty()) {
      throw usage("there is no runbook " + id.orElse("") + ": leave --runbook out to see all");
    }
    if (format == Format.JSON) {
      out.text(Json.pretty(json(reports)));
    } else {
      text(reports, out);
    }
    return reports.stream().allMatch(CheckReport::holds) ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  private boolean wanted(String runbook) {
    return id.isEmpty() || id.get().equalsIgnoreCase(runbook);
  }

  private List<CheckReport> builtIn(Checker checker) {
    PopRunbooks runbooks = published ? PopRunbooks.asPublished() : PopRunbooks.hardened();
    List<String> seen = new ArrayList<>();
    List<CheckReport> reports = new ArrayList<>();
    for (Monitor monitor : PopHealth.model().monitors()) {
      RunbookChoice.of(runbooks, monitor.name())
          .forEach(
              (roles, runbook) -> {
                if (wanted(runbook.id()) && !seen.contains(runbook.id())) {
                  seen.add(runbook.id());
                  reports.add(checker.check(runbook, roles));
                }
              });
    }
    return reports;
  }

  private List<CheckReport> ofJar(Checker checker, String file, String name) {
    try (UserRunbooks user = UserRunbooks.load(file, name)) {
      Checker all = checker.with(user.laws().toArray(Law<?>[]::new));
      return user.runbooks().stream()
          .filter(runbook -> wanted(runbook.id()))
          .map(all::check)
          .toList();
    }
  }

  private void text(List<CheckReport> reports, Output out) {
    Table table = table("RUNBOOK", "STATES", "TRANSITIONS", "ENDS", "LONGEST", "LAWS");
    for (CheckReport report : reports) {
      table.row(
          report.runbook(),
          report.states(),
          report.transitions(),
          report.ends(),
          report.longestPath(),
          report.holds() ? "all kept" : "broken: " + broken(report));
    }
    out.text(table.text());
    for (CheckReport report : reports) {
      report.violations().forEach(violation -> out.text("\n" + violation.told()));
      report
          .unreached()
          .forEach(
              step ->
                  out.line(
                      "\nRunbook "
                          + report.runbook()
                          + ": after "
                          + step
                          + " no good end can be reached."));
    }
  }

  private static String broken(CheckReport report) {
    List<String> names = new ArrayList<>(report.violations().stream().map(Violation::law).toList());
    if (!report.unreached().isEmpty()) {
      names.add("no good end");
    }
    return String.join(", ", names);
  }

  private ObjectNode json(List<CheckReport> reports) {
    ObjectNode root = document();
    root.put("holds", reports.stream().allMatch(CheckReport::holds));
    ArrayNode all = root.putArray("runbooks");
    for (CheckReport report : reports) {
      ObjectNode one = all.addObject().put("id", report.runbook()).put("holds", report.holds());
      one.put("states", report.states()).put("transitions", report.transitions());
      one.put("ends", report.ends()).put("longestPath", report.longestPath());
      ArrayNode violations = one.putArray("violations");
      for (Violation violation : report.violations()) {
        ObjectNode node = violations.addObject().put("law", violation.law());
        node.put("because", violation.because()).put("wrong", violation.wrong());
        Json.names(node, "told", violation.told().lines().toList());
      }
      Json.names(one, "unreached", report.unreached());
    }
    return root;
  }
}
