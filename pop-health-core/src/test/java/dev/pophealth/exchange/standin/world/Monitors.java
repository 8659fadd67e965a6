package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The monitors of POP on each server: red at once where the world starts so, after {@code
 * redAfterSeconds} later on; green {@code greenAfterSeconds} after the probe is.
 */
public final class Monitors {

  private final World world;
  private final Probes probes;

  /** The monitors in {@code world}. */
  public Monitors(World world) {
    this.world = world;
    this.probes = new Probes(world);
  }

  /** One monitor of a kind of server; an empty probe stands for the average of command times. */
  public record Kind(
      String healthSet, String name, String probe, String role, String target, String component) {}

  static final List<Kind> KINDS =
      List.of(
          new Kind("POP", "PopCTPMonitor", "PopCTPProbe", "ClientAccess", "", "PopProxy"),
          new Kind(
              "POP.Proxy",
              "PopProxyTestMonitor",
              "PopProxyTestProbe",
              "ClientAccess",
              "MSExchangePop3",
              "PopProxy"),
          new Kind("POP.Protocol", "PopDeepTestMonitor", "PopDeepTestProbe", "Mailbox", "", "None"),
          new Kind(
              "POP.Protocol",
              "PopSelfTestMonitor",
              "PopSelfTestProbe",
              "Mailbox",
              "MSExchangePop3BE",
              "None"),
          new Kind("POP", "AverageCommandProcessingTimeGt60sMonitor", "", "", "", "None"));

  /** The monitors that {@code server} has. */
  public List<Kind> of(Server server) {
    List<Kind> all = new ArrayList<>();
    for (Kind kind : KINDS) {
      if (kind.role().isEmpty() || server.has(kind.role())) {
        all.add(kind);
      }
    }
    return all;
  }

  /** The state of one monitor, made if it is not there. */
  public ObjectNode state(Server server, Kind kind) {
    for (ObjectNode known : world.objects("monitors")) {
      if (known.path("server").asText().equals(server.name())
          && known.path("name").asText().equals(kind.name())) {
        return known;
      }
    }
    ObjectNode made = world.array("monitors").addObject();
    made.put("server", server.name()).put("name", kind.name());
    made.put("alertValue", red(server, kind) ? "Unhealthy" : "Healthy");
    made.put(
        "transitionAt",
        Instant.parse(world.root().path("clock").asText()).minusSeconds(600).toString());
    return made;
  }

  /** Lets monitors turn red or green, where their server can tell. */
  void turn() {
    for (Server server : world.servers()) {
      for (Kind kind : of(server)) {
        ObjectNode state = state(server, kind);
        if (server.up()) {
          turn(server, kind, state);
        }
      }
    }
  }

  private void turn(Server server, Kind kind, ObjectNode state) {
    boolean pinned = state.path("pinned").asBoolean();
    boolean silent = lacksMailbox(server, kind) && !state.has("resetAt");
    if (pinned || silent) {
      return;
    }
    boolean red = red(server, kind);
    boolean shownRed = state.path("alertValue").asText().equals("Unhealthy");
    if (red == shownRed) {
      state.remove("differsSince");
      return;
    }
    if (!state.has("differsSince")) {
      state.put("differsSince", world.now().toString());
    }
    long patience =
        red
            ? world.root().path("redAfterSeconds").asLong(240)
            : world.root().path("greenAfterSeconds").asLong(60);
    Instant turnsAt = Instant.parse(state.path("differsSince").asText()).plusSeconds(patience);
    if (!turnsAt.isAfter(world.now())) {
      state
          .put("alertValue", red ? "Unhealthy" : "Healthy")
          .put("transitionAt", turnsAt.toString());
      state.remove("differsSince");
      state.remove("resetAt");
    }
  }

  private boolean red(Server server, Kind kind) {
    if (kind.probe().isEmpty()) {
      return world.ill(server, "slow");
    }
    return !lacksMailbox(server, kind) && !probes.run(kind.probe(), server).green();
  }

  /** Where no database is active the deep test is not run by itself. */
  private static boolean lacksMailbox(Server server, Kind kind) {
    return kind.probe().equals("PopDeepTestProbe") && server.active().isEmpty();
  }

  /** When the probes ran last: every full minute. */
  public Instant lastRun() {
    return world.now().truncatedTo(ChronoUnit.MINUTES);
  }
}
