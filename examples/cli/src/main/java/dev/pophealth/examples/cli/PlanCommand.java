package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.ShellScript;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.report.Plan;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the ordered recovery actions for an alert. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = "Shows the ordered recovery actions for a monitor that is red.",
    description = "With branches, reasons and commands, as text or as a picture. It does nothing.",
    footer = {
      "",
      "Examples:",
      "  pop-health plan PopDeepTestMonitor --server mbx1 --role mailbox",
      "  pop-health plan PopCTPMonitor --server cas1 --role cas --as mermaid",
      "  pop-health plan PopCTPMonitor --server cas1 --role cas --as powershell",
      "  pop-health plan PopCTPMonitor --server ex1 --role cas --role mailbox --lang ja",
      "  pop-health plan PopProxyTestMonitor --server cas1 --role cas --published",
      "",
      "Without --published the plan is the vendor's page, closed where the page is unsafe."
    })
final class PlanCommand extends ToldSubcommand {

  /** What a plan is drawn as. */
  enum As {
    TEXT,
    MARKDOWN,
    MERMAID,
    DOT,
    POWERSHELL
  }

  @Parameters(paramLabel = "MONITOR", description = "The monitor's name, as the alert has it.")
  String name = "";

  @Option(
      names = "--server",
      required = true,
      paramLabel = "NAME",
      description = "The server that the alert is about.")
  String server = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      converter = RoleConverter.class,
      description = "A role of that server: cas or mailbox. Give both where it has both.")
  List<Role> roles = List.of();

  @Option(
      names = "--as",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "text, markdown, mermaid, dot or powershell. Default: text.")
  As as = As.TEXT;

  @Option(
      names = "--published",
      description = "The vendor's page to the letter; to see what it leaves behind, not for use.")
  boolean published;

  PlanCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    Monitor monitor = RunbookChoice.monitor(name);
    ServerName where = ServerName.of(server);
    PopRunbooks runbooks = published ? PopRunbooks.asPublished() : PopRunbooks.hardened();
    Set<Role> known = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    Runbook runbook =
        runbooks
            .runbook(monitor.name(), known)
            .orElseThrow(() -> usage(noRunbook(runbooks, monitor)));
    String drawn = drawn(runbook, where);
    if (format == Format.JSON) {
      ObjectNode root = document().put("monitor", monitor.name().value());
      root.put("server", where.value()).put("runbook", runbook.id());
      Json.names(root, "roles", known);
      root.put("published", published).put("as", as.name().toLowerCase(Locale.ROOT));
      out.text(Json.pretty(root.put("plan", drawn)));
    } else {
      if (as == As.TEXT) {
        out.line(heading(monitor, where));
        out.line("");
      }
      out.text(drawn);
    }
    return ExitCode.OK;
  }

  private String heading(Monitor monitor, ServerName where) {
    return say(
        monitor.name() + " is red on " + where + ":", where + " で " + monitor.name() + " が異常です。");
  }

  private String drawn(Runbook runbook, ServerName where) {
    Plan plan = Plan.of(runbook);
    return switch (as) {
      case TEXT -> plan.text(language);
      case MARKDOWN -> plan.markdown(language);
      case MERMAID -> plan.mermaid(language);
      case DOT -> plan.dot(language);
      case POWERSHELL -> ShellScript.of(runbook, where, language).text();
    };
  }

  private static String noRunbook(PopRunbooks runbooks, Monitor monitor) {
    Map<Set<Role>, Runbook> others = RunbookChoice.of(runbooks, monitor.name());
    return "there is no runbook for "
        + monitor.name()
        + " on a server with these roles: it is for "
        + others.keySet().stream().map(RunbookChoice::options).collect(Collectors.joining(", or "));
  }
}
