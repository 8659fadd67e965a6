package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pophealth.exchange.process.Script;
import dev.pophealth.exchange.process.Sent;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.shell.Blank;
import dev.pophealth.pop.shell.Template;
import dev.pophealth.pop.shell.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands with hostile values, read by a PowerShell grammar that is not ours: each has the
 * commands and the literals that were meant, and nothing more.
 */
@Timeout(300)
@EnabledIfSystemProperty(
    named = "pophealth.grammar",
    matches = ".+",
    disabledReason = "needs a folder with src/test/grammar's packages: see package.json there")
class GrammarTest {

  private static final int VALUES = 100;

  private static final String SELECT = "Select-Object -Property";

  /** Each template as it is meant: its commands with parameters, and its literals. */
  private static final Map<Template, Meant> MEANT = new LinkedHashMap<>();

  private record Meant(List<String> commands, List<String> literals) {}

  private static void meant(Template template, String commands, String... literals) {
    MEANT.put(template, new Meant(List.of(commands.split(" \\| ")), List.of(literals)));
  }

  static {
    meant(Templates.PROBE, "Invoke-MonitoringProbe -Server | Format-List", "<probe>", "<server>");
    meant(Templates.POP_HEALTH, "Get-ServerHealth | ?", "<server>", "POP*");
    meant(Templates.MONITOR_HEALTH, "Get-ServerHealth | ?", "<server>", "<monitor>");
    meant(Templates.HEALTH_REPORT, "Get-HealthReport -Identity", "<server>");
    meant(Templates.POP_SETTINGS, "Get-PopSettings -Server | Format-List", "<server>");
    meant(Templates.LOGGING_ON, "Set-PopSettings -Server -ProtocolLogEnabled", "<server>");
    meant(Templates.LOGGING_OFF, "Set-PopSettings -Server -ProtocolLogEnabled", "<server>");
    meant(
        Templates.PROTOCOL_LOG,
        "Invoke-Command -ComputerName | Get-ChildItem -LiteralPath -Filter | Sort-Object"
            + " | Select-Object -Last | Get-Content -Tail",
        "<server>",
        "<log folder>",
        "*.log");
    meant(
        Templates.SERVICE,
        "Get-CimInstance -ComputerName | ? | Format-List",
        "<server>",
        "<service>");
    meant(
        Templates.POP_SERVICES,
        "Get-CimInstance -ComputerName | ? | Format-List",
        "<server>",
        "^MSExchange(POP3|ADTopology|HM$)");
    meant(
        Templates.POP_PROCESSES,
        "Get-CimInstance -ComputerName | ? | Format-Table",
        "<server>",
        "*Pop3*");
    meant(
        Templates.RESTART_SERVICE,
        "Invoke-Command -ComputerName | Restart-Service",
        "<server>",
        "<service>");
    meant(
        Templates.START_SERVICE,
        "Invoke-Command -ComputerName | Start-Service",
        "<server>",
        "<service>");
    meant(Templates.RESTART_SERVER, "Restart-Computer -ComputerName -Force", "<server>");
    meant(Templates.BOOT_TIME, "Get-CimInstance -ComputerName | Format-List", "<server>");
    meant(Templates.COPY_STATUS, "Get-MailboxDatabaseCopyStatus -Server | group", "<server>");
    meant(Templates.ACTIVATION, "Get-MailboxServer -Identity | Format-List", "<server>");
    meant(
        Templates.BLOCK_ACTIVATION,
        "Set-MailboxServer -Identity -DatabaseCopyActivationDisabledAndMoveNow",
        "<server>");
    meant(
        Templates.LIFT_BLOCK,
        "Set-MailboxServer -Identity -DatabaseCopyActivationDisabledAndMoveNow",
        "<server>");
    meant(
        Templates.COMPONENT,
        "Get-ServerComponentState -Identity -Component | Format-List",
        "<server>",
        "<component>");
    meant(
        Templates.ACTIVATE,
        "Set-ServerComponentState -Identity -Component -State -Requester",
        "<server>",
        "<component>",
        "<requester>");
    meant(Templates.ROLES, "Get-ExchangeServer -Identity | Format-List", "<server>");
    meant(
        Templates.RECOVERY_ACTIONS,
        "Get-WinEvent -ComputerName -LogName -MaxEvents | % | ? | Format-List",
        "<server>",
        "<service>");
    meant(
        Templates.ALL_RECOVERY_ACTIONS,
        "Get-WinEvent -ComputerName -LogName -MaxEvents | % | Format-List",
        "<server>");
  }

  @TempDir private Path folder;

  private static Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars("'‘’‚‛\"“”„`$(){}[];|&<>#@%!?*=+,.:/\\–—―- \u00A0\u3000a1日本é")
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }

  /** What has broken out of a string somewhere. */
  private static final List<String> KNOWN =
      List.of(
          "'; Stop-Computer; '",
          "’; Stop-Computer; ‘",
          "''; Stop-Computer #",
          "$(Stop-Computer)",
          "`'; Stop-Computer",
          "a'b’c‘d‚e‛f",
          "x' -Force '",
          "\"; Stop-Computer; \"",
          "'@\u00A0; Stop-Computer; @'",
          "<server>",
          "cas1 # ");

  @Test
  void every_command_parses_to_what_was_meant_and_nothing_more() throws Exception {
    assertThat(Templates.class.getFields())
        .filteredOn(field -> field.getType() == Template.class)
        .as("one for each template")
        .hasSameSizeAs(MEANT.keySet());
    List<String> values = new ArrayList<>(KNOWN);
    JqwikSession.run(
        () ->
            hostile().generator(1000).stream(new Random(42))
                .limit(VALUES * 20L)
                .forEach(value -> values.add(value.value())));
    ObjectMapper json = new ObjectMapper();
    List<String> cases = new ArrayList<>();
    int next = 0;
    for (Map.Entry<Template, Meant> each : MEANT.entrySet()) {
      for (int i = 0; i < VALUES; i++) {
        Map<Blank, String> hostile = new LinkedHashMap<>();
        for (Blank blank : Blank.values()) {
          hostile.put(blank, values.get(next++ % values.size()));
        }
        cases.add(json.writeValueAsString(typed(each.getKey(), each.getValue(), hostile)));
        cases.add(json.writeValueAsString(sent(each.getKey(), each.getValue(), hostile)));
      }
    }
    assertThat(check(cases)).endsWith(cases.size() + " good, 0 bad");
  }

  @Test
  void a_whole_script_is_the_same_whatever_its_values() throws Exception {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < KNOWN.size(); i++) {
      Map<Blank, String> values = new LinkedHashMap<>();
      for (Blank blank : Blank.values()) {
        values.put(blank, KNOWN.get((i + values.size()) % KNOWN.size()));
      }
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("text", script(values));
      both.put("plain", script(plain(values)));
      cases.add(new ObjectMapper().writeValueAsString(both));
    }
    assertThat(check(cases)).endsWith(cases.size() + " good, 0 bad");
  }

  /** All commands in one script, under a word that is always the same. */
  private static String script(Map<Blank, String> values) {
    List<Sent> sent = new ArrayList<>();
    for (Template template : MEANT.keySet()) {
      Template.Filling filling = filled(template, values);
      sent.add(new Sent(filling.command().sent(), filling.lines()));
    }
    Script script = new Script(ShellConnection.to(ServerName.of("ex1")).opening(), sent);
    return script.text().replace(script.token(), "pop-health");
  }

  @Test
  void the_check_finds_a_value_that_breaks_out() throws Exception {
    Map<String, Object> broken =
        of(
            "Get-HealthReport -Identity 'a’; Stop-Computer; ‘b'",
            "Get-HealthReport -Identity 'x'",
            List.of("Get-HealthReport -Identity"),
            List.of("a’; Stop-Computer; ‘b"));
    assertThat(check(List.of(new ObjectMapper().writeValueAsString(broken))))
        .endsWith("0 good, 1 bad");
  }

  private static Map<String, Object> typed(
      Template template, Meant meant, Map<Blank, String> values) {
    return of(
        filled(template, values).command().typed(),
        filled(template, plain(values)).command().typed(),
        meant.commands(),
        literals(meant, values));
  }

  /** The same with the parameter that stops at an error, and properties instead of a view. */
  private static Map<String, Object> sent(
      Template template, Meant meant, Map<Blank, String> values) {
    List<String> commands = new ArrayList<>(meant.commands());
    if (!template.view().isEmpty()) {
      commands.remove(commands.size() - 1);
    }
    commands.set(0, commands.get(0) + " -ErrorAction");
    List<String> literals = literals(meant, values);
    if (!template.properties().isEmpty()) {
      commands.add(SELECT);
      template.properties().forEach(property -> literals.add(property.name()));
    }
    return of(
        filled(template, values).command().sent(),
        filled(template, plain(values)).command().sent(),
        commands,
        literals);
  }

  private static List<String> literals(Meant meant, Map<Blank, String> values) {
    List<String> literals = new ArrayList<>();
    for (String literal : meant.literals()) {
      literals.add(
          values.entrySet().stream()
              .filter(value -> value.getKey().shown().equals(literal))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(literal));
    }
    return literals;
  }

  private static Template.Filling filled(Template template, Map<Blank, String> values) {
    Template.Filling filling = template.with(Blank.SERVER, values.get(Blank.SERVER));
    values.forEach(filling::with);
    return filling;
  }

  private static Map<Blank, String> plain(Map<Blank, String> values) {
    Map<Blank, String> plain = new LinkedHashMap<>();
    values.keySet().forEach(blank -> plain.put(blank, "x"));
    return plain;
  }

  private static Map<String, Object> of(
      String text, String plain, List<String> commands, List<String> literals) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("text", text);
    all.put("plain", plain);
    all.put("commands", commands);
    all.put("literals", literals);
    return all;
  }

  /** What the checker says of the cases; it looks for its packages beside itself. */
  private String check(List<String> cases) throws Exception {
    Path packages = Path.of(System.getProperty("pophealth.grammar")).toAbsolutePath();
    Path script = packages.resolve("check.mjs");
    Files.copy(
        Path.of(System.getProperty("basedir", "")).resolve("src/test/grammar/check.mjs"),
        script,
        StandardCopyOption.REPLACE_EXISTING);
    Path file = Files.write(folder.resolve("cases.jsonl"), cases);
    Path out = folder.resolve("out.txt");
    /* Compiled once, not better: the grammar is large, and its best code takes half a minute. */
    Process node =
        new ProcessBuilder("node", "--liftoff-only", script.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(node.waitFor(4, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out, StandardCharsets.UTF_8).strip();
    assertThat(node.exitValue()).as(said).isEqualTo(said.endsWith(" 0 bad") ? 0 : 1);
    return said;
  }
}
