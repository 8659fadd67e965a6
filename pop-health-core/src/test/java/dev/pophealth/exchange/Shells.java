package dev.pophealth.exchange;

import dev.pophealth.exchange.process.Reply;
import dev.pophealth.exchange.process.Sent;
import dev.pophealth.exchange.process.ShellError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An ExchangeShell over answers that are written beforehand, and what a well server prints. */
final class Shells {

  static final Duration LONG = Duration.ofSeconds(60);

  final List<String> typed = new ArrayList<>();
  final List<String> seen = new ArrayList<>();
  final ExchangeShell shell = new ExchangeShell(new Talk(this::send, typed::add));
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(String contains, Reply reply) {}

  private List<Reply> send(List<Sent> commands, Duration within) {
    return commands.stream().map(this::reply).toList();
  }

  private Reply reply(Sent sent) {
    seen.add(sent.text());
    return rules.stream()
        .filter(rule -> sent.text().contains(rule.contains()))
        .map(Rule::reply)
        .findFirst()
        .orElseGet(() -> error("CommandNotFoundException", "no answer to " + sent.text()));
  }

  private static Reply error(String id, String words) {
    return new Reply.Failed(new ShellError(id, words));
  }

  /** Says what a command prints that contains this; the newest counts. */
  Shells prints(String contains, String printed) {
    rules.add(0, new Rule(contains, new Reply.Printed(printed)));
    return this;
  }

  /** Says what error it gives. */
  Shells fails(String contains, String id, String words) {
    rules.add(0, new Rule(contains, error(id, words)));
    return this;
  }

  /** Says that the shell falls silent over it. */
  Shells silent(String contains, String words) {
    rules.add(0, new Rule(contains, new Reply.Unknown(words)));
    return this;
  }

  /** What changes something, of all that was sent. */
  List<String> changes() {
    return seen.stream()
        .filter(command -> !command.startsWith("Get-") && !command.startsWith("(Get-"))
        .filter(command -> !command.contains("Get-ChildItem"))
        .toList();
  }

  Shells component(String component, String state, String inactiveBy) {
    prints(
        "-Component '" + component,
        "{\"ServerFqdn\":\"srv1.contoso.com\",\"Component\":\""
            + component
            + "\",\"State\":\""
            + state
            + "\",\"LocalStates\":["
            + requesters(inactiveBy)
            + "],\"RemoteStates\":null}");
    return this;
  }

  private static String requesters(String inactiveBy) {
    List<String> states = new ArrayList<>();
    for (String requester : inactiveBy.isEmpty() ? new String[0] : inactiveBy.split(",")) {
      states.add("{\"Requester\":\"" + requester + "\",\"State\":\"Inactive\"}");
    }
    return String.join(",", states);
  }

  Shells service(String service, String state, String startMode) {
    prints(
        "_.Name -eq '" + service + "'",
        "{\"Name\":\""
            + service
            + "\",\"State\":\""
            + state
            + "\",\"StartMode\":\""
            + startMode
            + "\",\"ProcessId\":42}");
    return this;
  }

  /** A server with nothing wrong but what its caller says. */
  Shells wellServer() {
    return component("ServerWideOffline", "Active", "")
        .component("PopProxy", "Active", "")
        .service("MSExchangePOP3", "Running", "Auto")
        .service("MSExchangePOP3BE", "Running", "Auto");
  }
}
