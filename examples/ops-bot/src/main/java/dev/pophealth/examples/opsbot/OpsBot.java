package dev.pophealth.examples.opsbot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.exchange.ExchangeShell;
import dev.pophealth.exchange.ShellConnection;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.lines.SituationCodec;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.TopologySource;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.BlockingActions;
import dev.pophealth.run.RecoveryView;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.run.SystemTime;
import dev.pophealth.run.dispatch.Dispatcher;
import dev.pophealth.run.dispatch.DispatcherSetup;
import dev.pophealth.run.journal.FileJournal;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A bot of one's own: Alertmanager's webhook opens incidents, every decision is posted to a chat,
 * and people give leave over HTTP. {@code docs/ops-bot.md} describes it.
 */
public final class OpsBot implements AutoCloseable {

  private final RunnerSetup setup;
  private final People people;
  private final Dispatcher dispatcher;
  private final Alerts alerts;
  private final Door door;

  OpsBot(RunnerSetup ports, InetSocketAddress at, Tokens tokens, Consumer<String> chat)
      throws IOException {
    Told told = new Told(chat);
    people = new People(chat);
    setup = RunnerSetup.builder().from(ports).approver(people).listener(told).build();
    dispatcher = Dispatcher.open(DispatcherSetup.builder().runner(setup).listener(told).build());
    alerts = new Alerts(dispatcher, chat);
    door = new Door(at, tokens, this::reply);
  }

  InetSocketAddress address() {
    return door.address();
  }

  private Door.Reply reply(String who, String what, JsonNode body) {
    return switch (what) {
      case "POST /alerts" -> {
        boolean room = alerts.take(body, setup.time().instant());
        yield Door.Reply.of(room, 503, "too much is red: tell me again");
      }
      case "GET /incidents" ->
          new Door.Reply(
              200,
              dispatcher.runner().recoveries().stream()
                  .collect(Collectors.toMap(RecoveryView::name, RecoveryView::phase)));
      case "GET /decisions" -> new Door.Reply(200, people.asked());
      case "POST /decisions" -> {
        Answer answer = Answer.valueOf(body.path("answer").asText().toUpperCase(Locale.ROOT));
        People.Said said = new People.Said(who, answer, body.path("words").asText());
        boolean asked = people.answer(body.path("key").asText(), said);
        yield Door.Reply.of(asked, 404, "nobody is asked that any more");
      }
      case "POST /stop" -> {
        String recovery = body.path("recovery").asText();
        boolean open =
            dispatcher.runner().interrupt(recovery, Interruption.CANCELLED, "stopped by " + who);
        yield Door.Reply.of(open, 404, "no such recovery is open");
      }
      default -> new Door.Reply(404, "there is no " + what);
    };
  }

  @Override
  public void close() {
    door.close();
    dispatcher.close();
  }

  /**
   * Runs until it is stopped; started again it goes on from its journal.
   *
   * @param args none: the environment says where everything is
   */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getenv().getOrDefault("OPS_BOT_HOME", ""));
    Properties set = new Properties();
    set.load(new StringReader(Files.readString(home.resolve("ops-bot.properties"))));
    TopologySource servers =
        () -> SituationCodec.readTopology(Files.readString(home.resolve("topology.json")));
    ServerName exchange = ServerName.of(set.getProperty("exchange", "localhost"));
    ExchangeShell shell = ExchangeShell.over(ShellConnection.to(exchange));
    ExecutorService workers = Executors.newFixedThreadPool(32);
    RunnerSetup ports =
        RunnerSetup.builder()
            .engine(DecisionEngine.following(PopRunbooks.hardened()))
            .actions(new BlockingActions(shell, shell, servers, shell, workers))
            .journal(FileJournal.in(home.resolve("journal")))
            .time(SystemTime.start())
            .executor(Executors.newFixedThreadPool(4))
            // Asks for leave before anything is changed; raise it once you trust it.
            .policy(AutomationPolicy.builder().unattended(Risk.OBSERVES).build())
            .build();
    int port = Integer.parseInt(set.getProperty("port", "9095"));
    String address = set.getProperty("address", "127.0.0.1");
    String chat = set.getProperty("chat");
    OpsBot bot =
        new OpsBot(
            ports,
            new InetSocketAddress(address, port),
            new Tokens(set),
            chat == null
                ? System.out::println
                : new Chat(HttpClient.newHttpClient(), URI.create(chat)));
    System.out.println("Listening at " + bot.address());
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
  }
}
