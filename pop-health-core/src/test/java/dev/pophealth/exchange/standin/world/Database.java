package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mailbox database with its copies. */
public final class Database {

  private final World world;
  private final String name;
  private final ObjectNode node;

  Database(World world, String name, ObjectNode node) {
    this.world = world;
    this.name = name;
    this.node = node;
  }

  /**
   * One copy.
   *
   * @param preference from 1
   */
  public record Copy(String server, int preference, ObjectNode node) {}

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its state. */
  public ObjectNode node() {
    return node;
  }

  /** The server whose copy is active. */
  public String active() {
    return node.path("active").asText();
  }

  /** Whether the active copy is mounted. */
  public boolean mounted() {
    return node.path("mounted").asBoolean(true);
  }

  /** All copies, the preferred one first. */
  public List<Copy> copies() {
    List<Copy> all = new ArrayList<>();
    node.path("copies")
        .forEach(
            copy ->
                all.add(
                    new Copy(
                        copy.path("server").asText(),
                        copy.path("preference").asInt(1),
                        (ObjectNode) copy)));
    all.sort(Comparator.comparingInt(Copy::preference));
    return all;
  }

  /** What {@code Get-MailboxDatabaseCopyStatus} says of {@code copy}. */
  public String status(Copy copy) {
    Optional<Server> server = world.server(copy.server());
    if (server.isEmpty() || !server.get().reachable()) {
      return "ServiceDown";
    }
    boolean leaving = node.has("movesTo") && copy.server().equals(active());
    boolean coming = node.has("movesTo") && copy.server().equals(node.path("movesTo").asText());
    if (leaving || coming) {
      return leaving ? "Dismounting" : "Mounting";
    }
    String otherwise = copy.node().path("status").asText("Healthy");
    return !copy.server().equals(active()) ? otherwise : mounted() ? "Mounted" : "Dismounted";
  }

  /** Where it can go: another healthy copy on a server that runs and is not blocked. */
  public Optional<Copy> refuge() {
    return copies().stream()
        .filter(copy -> !copy.server().equals(active()) && status(copy).equals("Healthy"))
        .filter(
            copy ->
                world
                    .server(copy.server())
                    .filter(server -> !server.activationBlocked())
                    .isPresent())
        .findFirst();
  }

  /** Starts to move it to {@code copy}'s server; it arrives a while later. */
  public void moveTo(Copy copy) {
    node.put("movesTo", copy.server());
    node.put(
        "arrivesAt",
        world.now().plusSeconds(world.root().path("moveTakesSeconds").asLong(10)).toString());
  }

  /** Has arrived. */
  void arrive() {
    String from = active();
    node.put("active", node.path("movesTo").asText());
    node.put("mounted", true);
    node.remove("movesTo");
    node.remove("arrivesAt");
    world.transcript().effect(active(), name + " moved here from " + from);
    world.server(from).ifPresent(server -> world.done("move-databases", server));
  }

  void mount() {
    if (!mounted()) {
      node.put("mounted", true);
      world.transcript().effect(active(), name + " mounted");
    }
  }

  /** The server of its active copy is taken away. */
  void serverGoesDown(Server server) {
    Optional<Copy> refuge = refuge();
    if (refuge.isPresent()) {
      world.harm(server.name(), name + " was active and failed over to " + refuge.get().server());
      node.put("active", refuge.get().server());
      node.put("mounted", true);
      node.remove("movesTo");
    } else {
      world.harm(
          server.name(), name + " was active and is dismounted: no other copy can take over");
      node.put("mounted", false);
    }
  }
}
