package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A Windows service on a server. */
public final class Service {

  private final Server server;
  private final String name;
  private final ObjectNode node;

  Service(Server server, String name, ObjectNode node) {
    this.server = server;
    this.name = name;
    this.node = node;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The server it is on. */
  public Server server() {
    return server;
  }

  /** What people call it. */
  public String displayName() {
    return node.path("displayName").asText(name);
  }

  /** {@code Running} or {@code Stopped}. */
  public String status() {
    return node.path("status").asText();
  }

  /** Whether it runs. */
  public boolean running() {
    return status().equals("Running");
  }

  /** {@code Automatic}, {@code Manual} or {@code Disabled}. */
  public String startType() {
    return node.path("startType").asText();
  }

  /** The number of its process; 0 while it is stopped. */
  public int process() {
    return running() ? node.path("process").asInt(2000 + name.length()) : 0;
  }

  /** When it was started. */
  public Instant startedAt() {
    return Instant.parse(node.path("startedAt").asText(server.bootedAt().toString()));
  }

  /** Whether it stops when told to. */
  public boolean stuck() {
    return server.world().ill(server, "stuck-" + name);
  }

  /** Stops it. */
  public void stop() {
    node.put("status", "Stopped");
    server.world().transcript().effect(server.name(), name + " stopped");
  }

  /** Starts it; the settings that are there now take effect. */
  public void start() {
    boot(server.world().now());
    server.world().transcript().effect(server.name(), name + " started");
    server.world().done("restart-service " + name, server);
  }

  private void boot(Instant at) {
    node.put("status", "Running");
    node.put("startedAt", at.toString());
    node.put("process", process() + 4);
    if (name.equalsIgnoreCase("MSExchangePOP3")) {
      node.put("logsInEffect", server.node().path("pop").path("ProtocolLogEnabled").asBoolean());
    }
  }

  /** After the server's start: only automatic services run. */
  void booted(Instant at) {
    if (startType().equals("Automatic")) {
      boot(at);
    } else {
      node.put("status", "Stopped");
    }
  }

  /** Stops by itself, as it does when its component is inactive. */
  void giveUp() {
    node.put("status", "Stopped");
    server
        .world()
        .transcript()
        .effect(server.name(), name + " stopped by itself: its component is inactive");
  }

  /** Whether the protocol log is written. */
  boolean logs() {
    return running() && node.path("logsInEffect").asBoolean();
  }
}
