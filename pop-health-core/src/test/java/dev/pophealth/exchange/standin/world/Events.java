package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens by itself as time passes: servers come back, databases arrive, services give up,
 * monitors turn.
 */
final class Events {

  private final World world;

  Events(World world) {
    this.world = world;
  }

  void happen() {
    for (Server server : world.servers()) {
      if (!server.up() && due(server.node(), "backAt")) {
        server.back(Instant.parse(server.node().path("backAt").asText()));
      }
    }
    for (Database database : world.databases()) {
      if (database.node().has("movesTo") && due(database.node(), "arrivesAt")) {
        database.arrive();
      }
    }
    for (Server server : world.servers()) {
      server
          .service("MSExchangePOP3")
          .filter(service -> service.running() && !server.componentActive("PopProxy"))
          .ifPresent(Service::giveUp);
    }
    preferred();
    new ProtocolLog(world).write();
    new Monitors(world).turn();
  }

  private boolean due(ObjectNode node, String field) {
    return !Instant.parse(node.path(field).asText()).isAfter(world.now());
  }

  /**
   * Databases go back to the preferred copy now and then, where the DAG is set so
   * (PreferenceMoveFrequency).
   */
  private void preferred() {
    for (ObjectNode dag : world.objects("dags")) {
      long every = dag.path("preferenceMoveSeconds").asLong(0);
      Instant last = Instant.parse(dag.path("preferenceMovedAt").asText(world.now().toString()));
      if (every > 0 && !dag.has("preferenceMovedAt")) {
        dag.put("preferenceMovedAt", world.now().toString());
      } else if (every > 0 && Duration.between(last, world.now()).toSeconds() >= every) {
        dag.put("preferenceMovedAt", world.now().toString());
        world.databases().forEach(this::toPreferred);
      }
    }
  }

  private void toPreferred(Database database) {
    Optional<Database.Copy> first = database.copies().stream().findFirst();
    first
        .filter(
            copy ->
                !copy.server().equals(database.active()) && database.status(copy).equals("Healthy"))
        .filter(
            copy ->
                world
                    .server(copy.server())
                    .filter(server -> !server.activationBlocked())
                    .isPresent())
        .ifPresent(database::moveTo);
  }
}
