package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One server of the landscape. */
public final class Server {

  private final World world;
  private final String name;
  private final ObjectNode node;

  Server(World world, String name, ObjectNode node) {
    this.world = world;
    this.name = name;
    this.node = node;
  }

  /** Its short name. */
  public String name() {
    return name;
  }

  /** Its full name. */
  public String fqdn() {
    return node.path("fqdn").asText(name + "." + world.setting("domain", "contoso.com"));
  }

  /** Its state. */
  public ObjectNode node() {
    return node;
  }

  /** Whether {@code called} names it. */
  public boolean isCalled(String called) {
    return called.equalsIgnoreCase(name)
        || called.equalsIgnoreCase(fqdn())
        || called.toLowerCase(Locale.ROOT).startsWith("cn=" + name.toLowerCase(Locale.ROOT) + ",");
  }

  /** Whether it has {@code role}: {@code ClientAccess} or {@code Mailbox}. */
  public boolean has(String role) {
    for (var one : node.path("roles")) {
      if (one.asText().equals(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it runs: not while it restarts. */
  public boolean up() {
    return !node.has("backAt");
  }

  /** Whether it answers to other machines. */
  public boolean reachable() {
    return up() && node.path("reachable").asBoolean(true);
  }

  /** When it was started. */
  public Instant bootedAt() {
    return Instant.parse(node.path("bootedAt").asText());
  }

  /** Whether the health manager answers: a while after the start. */
  public boolean healthManagerAnswers() {
    long after = world.root().path("healthManagerAfterSeconds").asLong(60);
    return reachable() && !world.now().isBefore(bootedAt().plusSeconds(after));
  }

  /** Its services. */
  public List<Service> services() {
    List<Service> all = new ArrayList<>();
    node.path("services")
        .properties()
        .forEach(
            entry -> all.add(new Service(this, entry.getKey(), (ObjectNode) entry.getValue())));
    return all;
  }

  /** A service by its name. */
  public Optional<Service> service(String called) {
    return services().stream()
        .filter(service -> service.name().equalsIgnoreCase(called))
        .findFirst();
  }

  /** Whether a service by that name runs. */
  public boolean runs(String called) {
    return up() && service(called).filter(Service::running).isPresent();
  }

  /** Whether databases must not be activated here, for either reason. */
  public boolean activationBlocked() {
    return node.path("activation").path("disabledAndMoveNow").asBoolean()
        || node.path("activation").path("policy").asText().equals("Blocked");
  }

  /** The databases that are active here. */
  public List<Database> active() {
    return world.databases().stream().filter(database -> isCalled(database.active())).toList();
  }

  /** Whether a component is Active: any requester's Inactive wins. */
  public boolean componentActive(String component) {
    for (String one : List.of(component, "ServerWideOffline")) {
      for (var state : node.path("components").path(one)) {
        if (!state.path("state").asText().equals("Active")) {
          return false;
        }
      }
    }
    return true;
  }

  /** Restarts the operating system. */
  public void restart() {
    for (Database database : active()) {
      database.serverGoesDown(this);
    }
    long seconds = node.path("restartTakesSeconds").asLong(120);
    node.put("backAt", world.now().plusSeconds(seconds).toString());
    world.transcript().effect(name, "restarts");
  }

  /** Is back. */
  void back(Instant at) {
    node.remove("backAt");
    node.put("bootedAt", at.toString());
    services().forEach(service -> service.booted(at));
    world.transcript().effect(name, "is back");
    world.done("restart-server", this);
    for (Service service : services()) {
      if (service.running()) {
        world.done("restart-service " + service.name(), this);
      }
    }
    for (Database database : active()) {
      database.mount();
    }
    world.objects("monitors").stream()
        .filter(monitor -> monitor.path("server").asText().equals(name))
        .forEach(monitor -> monitor.put("resetAt", at.toString()));
  }

  /** The world that it is in. */
  public World world() {
    return world;
  }
}
