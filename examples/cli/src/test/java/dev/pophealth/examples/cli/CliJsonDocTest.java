package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/cli-json.md says what the commands write: every field, and no other. */
class CliJsonDocTest {

  private static final Path PAGE = Path.of("../../docs/cli-json.md");
  private static final Path SAMPLES =
      Path.of("../../pop-health-core/src/test/resources/dev/pophealth/exchange/samples");
  private static final Pattern HEADING = Pattern.compile("## (.+)");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` (\\? )?\\| ([^|]+) \\|.*");

  @TempDir Path folder;

  private record Field(boolean optional, String type) {}

  private final Map<String, Map<String, Field>> shapes = new LinkedHashMap<>();
  private final Set<String> seen = new TreeSet<>();

  @Test
  void the_page_and_the_commands_agree() throws Exception {
    readPage();
    for (List<String> command : commands()) {
      ran(new Cli(), command);
    }
    samples();
    inputs();
    probes();
    recoveries();
    Set<String> written = new TreeSet<>();
    shapes.forEach(
        (name, fields) -> fields.keySet().forEach(field -> written.add(name + ": " + field)));
    written.removeAll(seen);
    assertThat(written).as("fields of the page that no command wrote").isEmpty();
  }

  private static List<List<String>> commands() {
    return List.of(
        List.of("model"),
        List.of("why", "PopDeepTestMonitor"),
        List.of("plan", "PopCTPMonitor", "--server", "cas1", "--role", "cas"),
        List.of("explain", "--reply", "-ERR [AUTH] Server Unavailable."),
        List.of("explain", "--reply", "+OK ready. [bQBiAHgAMQA=]"),
        List.of("simulate", "--incidents", "1"),
        List.of("simulate", "--replay", "1"),
        List.of("check", "--published", "--runbook", "P.published"),
        List.of("check", "--published", "--runbook", "A.cas.published"));
  }

  private void samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          String name = file.toString();
          ran(new Cli(), List.of("read", name, "--zone", "UTC", "--dates", "month-first"));
          ran(new Cli(), List.of("explain", name, "--kind", "shell"));
        }
      }
    }
  }

  private void inputs() throws IOException {
    String outputs =
        """
        Name                                      : mbx1
        DatabaseCopyActivationDisabledAndMoveNow  : True

        Name        : mbx1
        ServerRole  : Mailbox
        AdminDisplayVersion : Version 15.1 (Build 1.1)

        Name    : DAG1
        Servers : {mbx1, mbx2}

        Server        : mbx1
        CurrentHealthSetState : Online
        Name          : PopSelfTestMonitor
        TargetResource : POP
        HealthSetName : POP.Protocol
        AlertValue    : Healthy
        ServerComponent : PopProxy
        LastTransitionTime : 2/18/2021 3:00:00 PM
        LastExecutionTime : 2/18/2021 3:00:00 PM

        RequestId : 1
        MonitorIdentity : POP\\PopCTPProbe
        StartTime : 2/18/2021 3:00:00 PM
        EndTime : 2/18/2021 3:00:01 PM
        ResultType : Failed
        Error : -ERR Server Unavailable. 21
        Exception : x

        Name        : MSExchangePOP3
        Status      : Running
        StartType   : Automatic
        MachineName : mbx1

        nonsense : row
        """;
    ran(new Cli().input(outputs), List.of("read", "--zone", "UTC", "--dates", "month-first"));
    ran(new Cli().input(outputs), List.of("explain"));
    ran(
        new Cli()
            .input(
                """
                #Fields: date-time,session-id,sIp,cIp,user,command,parameters,context
                2021-02-18T15:00:00.000Z,1,10.0.0.1:995,10.0.0.2:50,alice,stat,,R=ok
                """),
        List.of("read"));
    ran(new Cli().input("PopCTPMonitor raised on cas1"), List.of("explain", "--kind", "alert"));
    ran(
        new Cli().input("Server: cas1\nHealth set: POP\nPopCTPMonitor and PopFooMonitor"),
        List.of("explain", "--kind", "alert"));
    ran(
        new Cli()
            .input(
                """
                {"red":[
                  {"monitor":"PopDeepTestMonitor","server":"mbx1","raisedAt":"2026-01-05T09:00:00Z"},
                  {"monitor":"PopSelfTestMonitor","server":"mbx1","raisedAt":"2026-01-05T09:00:00Z"},
                  {"monitor":"PopCTPMonitor","server":"cas1","raisedAt":"2026-01-05T09:00:00Z"}],
                 "topology":{"servers":[{"name":"cas1","roles":["CLIENT_ACCESS"],
                   "pointsTo":["mbx1"]},{"name":"mbx1","roles":["MAILBOX"]}]},
                 "ill":[{"dependency":"Network","server":"mbx1"}]}
                """),
        List.of("triage", "--situation", "-"));
  }

  private void probes() throws Exception {
    TlsIdentity identity = TlsIdentity.ending(folder, 20);
    Script login =
        Script.greeting("+OK ready [bQBiAHgAMQA=]")
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER"))
            .expect("USER alice")
            .say("+OK")
            .expect("PASS pw")
            .say("+OK")
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER"))
            .expect("STAT")
            .say("+OK 1 100")
            .expect("QUIT")
            .say("+OK");
    try (ScriptedServer well =
            ScriptedServer.start(identity.context(), Script.empty().tls().then(login));
        ScriptedServer ill = ScriptedServer.start(Script.greeting("-ERR database down").hear())) {
      Cli cli = new Cli().now(Instant.now()).variable("PW", "pw");
      ran(
          cli,
          List.of(
              "probe",
              "ctp",
              "127.0.0.1:" + well.port(),
              "--user",
              "alice",
              "--password-env",
              "PW",
              "--insecure",
              "--transcript"));
      ran(cli, List.of("probe", "proxy", "127.0.0.1:" + ill.port(), "--security", "plain"));
    }
  }

  /** A probe that is green at once: any program that ends with 0 will do. */
  private void recoveries() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String text =
        new ObjectMapper()
            .writeValueAsString(
                Map.of(
                    "confirmations",
                    1,
                    "commands",
                    Map.of("RunProbe", List.of(java.toString(), "-version"))));
    String setup = Files.writeString(folder.resolve("setup.json"), text).toString();
    String journal = folder.resolve("journal").toString();
    ran(
        new Cli(),
        List.of(
            "recover",
            "PopSelfTestMonitor",
            "--server",
            "mbx1",
            "--role",
            "mailbox",
            "--setup",
            setup,
            "--do",
            "--unattended",
            "--journal",
            journal));
    ran(new Cli(), List.of("report", journal));
    String name = Cli.run("report", journal).out().strip();
    ran(new Cli(), List.of("report", journal, name, "--confirmations", "1"));
  }

  private void ran(Cli cli, List<String> command) throws IOException {
    String[] args =
        Stream.concat(command.stream(), Stream.of("--format", "json")).toArray(String[]::new);
    Cli.Ran ran = cli.runs(args);
    JsonNode node = new ObjectMapper().readTree(ran.out());
    assertThat(node.isObject()).as(command + ran.err()).isTrue();
    String name = command.get(0);
    agree(
        node,
        name.equals("explain") ? "explain " + node.get("kind").asText() : name,
        command.toString());
  }

  private void agree(JsonNode node, String shape, String where) {
    Map<String, Field> fields = shapes.get(shape);
    assertThat(fields).as("the shape [%s] of the page, for %s", shape, where).isNotNull();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              assertThat(fields).as("%s: fields of %s", where, shape).containsKey(name);
              seen.add(shape + ": " + name);
              agreeType(node.get(name), fields.get(name).type(), where + " " + name);
            });
    fields.forEach(
        (name, field) -> {
          if (!field.optional()) {
            assertThat(node.has(name)).as("%s: %s of %s is written", where, name, shape).isTrue();
          }
        });
  }

  private void agreeType(JsonNode value, String type, String where) {
    if (type.endsWith("[]")) {
      assertThat(value.isArray()).as(where).isTrue();
      value.forEach(one -> agreeType(one, type.substring(0, type.length() - 2), where));
      return;
    }
    switch (type) {
      case "text" -> assertThat(value.isTextual()).as(where).isTrue();
      case "number" -> assertThat(value.isNumber()).as(where).isTrue();
      case "flag" -> assertThat(value.isBoolean()).as(where).isTrue();
      case "time" -> assertThat(Instant.parse(value.asText())).as(where).isNotNull();
      case "map" -> assertThat(value.isObject()).as(where).isTrue();
      case "broken law" -> assertThat(value.has("law")).as(where).isTrue();
      case "fact" -> agree(value, "fact " + value.get("kind").asText(), where);
      default -> agree(value, type, where);
    }
  }

  private void readPage() throws IOException {
    Map<String, Field> fields = Map.of();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        fields = new LinkedHashMap<>();
        shapes.put(heading.group(1), fields);
      } else if (row.matches()) {
        fields.put(row.group(1), new Field(row.group(2) != null, row.group(3).strip()));
      }
    }
  }
}
