package dev.pophealth.exchange.standin.world;

import java.util.List;
import java.util.Optional;

/** What POP's probes find: follows from services, components, databases and faults. */
public final class Probes {

  private final World world;

  /** The probes in {@code world}. */
  public Probes(World world) {
    this.world = world;
  }

  /**
   * A probe of Managed Availability.
   *
   * @param role the role of the servers that have it
   */
  public record Probe(String healthSet, String name, String role) {
    /** As {@code Invoke-MonitoringProbe} takes it. */
    public String identity() {
      return healthSet + "\\" + name;
    }
  }

  /** Those of POP. */
  public static final List<Probe> ALL =
      List.of(
          new Probe("POP", "PopCTPProbe", "ClientAccess"),
          new Probe("POP.Proxy", "PopProxyTestProbe", "ClientAccess"),
          new Probe("POP.Protocol", "PopDeepTestProbe", "Mailbox"),
          new Probe("POP.Protocol", "PopSelfTestProbe", "Mailbox"));

  /**
   * What a run found.
   *
   * @param error empty: succeeded
   * @param failureContext what it adds about where
   */
  public record Finding(String resultType, String error, String exception, String failureContext) {

    static final Finding GREEN = new Finding("Succeeded", "", "", "");

    static Finding red(String error, String type, String context) {
      return new Finding("Failed", error, type + ": " + error, context);
    }

    /** Whether it succeeded. */
    public boolean green() {
      return resultType.equals("Succeeded");
    }
  }

  /** Runs the probe called {@code name} on {@code server}. */
  public Finding run(String name, Server server) {
    return switch (name) {
      case "PopSelfTestProbe" -> self(server);
      case "PopDeepTestProbe" -> deep(server);
      case "PopProxyTestProbe" -> proxy(server);
      default -> touchPoint(server);
    };
  }

  private Finding self(Server server) {
    if (!server.runs("MSExchangePOP3BE")) {
      return refused(server.fqdn() + ":1995");
    }
    return world.ill(server, "backend-hung") ? silent(server.fqdn() + ":1995") : Finding.GREEN;
  }

  private Finding deep(Server server) {
    Finding self = self(server);
    if (!self.green()) {
      return self;
    }
    if (server.active().isEmpty()) {
      return Finding.red(
          "No monitoring mailbox could be found: no database is active on server "
              + server.name()
              + ".",
          "Microsoft.Exchange.Monitoring.ActiveMonitoring.PopImap.Probes.NoMonitoringMailboxException",
          "");
    }
    boolean store =
        world.ill(server, "store-ill") || server.active().stream().noneMatch(Database::mounted);
    return store ? unavailable(server) : Finding.GREEN;
  }

  private Finding proxy(Server server) {
    if (!server.runs("MSExchangePOP3")) {
      return refused("127.0.0.1:995");
    }
    return world.ill(server, "frontend-hung") ? silent("127.0.0.1:995") : Finding.GREEN;
  }

  private Finding touchPoint(Server server) {
    Finding proxy = proxy(server);
    if (!proxy.green()) {
      return proxy;
    }
    if (world.ill(server, "logon-refused")) {
      return Finding.red(
          "-ERR Logon failure: unknown user name or bad password.",
          "System.InvalidOperationException",
          "");
    }
    Optional<Server> mailbox = behind(server);
    if (mailbox.isEmpty()) {
      return Finding.red("-ERR Server Unavailable. 21", "System.InvalidOperationException", "");
    }
    Server target = mailbox.get();
    Finding self = target.up() ? self(target) : refused(target.fqdn() + ":1995");
    if (!self.green()) {
      String error =
          "-ERR Server Unavailable. 15 [Error=\"ProxyTimeout\" Proxy="
              + target.fqdn()
              + ":1995:SSL]";
      return Finding.red(
          error, "System.InvalidOperationException", "Proxy=" + target.fqdn() + ":1995:SSL");
    }
    Finding deep = deep(target);
    return deep.green() ? deep : unavailable(target);
  }

  /** The Mailbox server that serves the mailbox of {@code server}'s probe. */
  public Optional<Server> behind(Server server) {
    String database = server.node().path("probeDatabase").asText();
    return world
        .database(database)
        .or(() -> world.databases().stream().findFirst())
        .filter(Database::mounted)
        .flatMap(found -> world.server(found.active()));
  }

  private static Finding refused(String endpoint) {
    return Finding.red(
        "Unable to initialise TCP Network connection",
        "System.InvalidOperationException",
        "No connection could be made because the target machine actively refused it " + endpoint);
  }

  private static Finding silent(String endpoint) {
    return Finding.red(
        "The connection to " + endpoint + " was made, but no greeting came within 55 seconds.",
        "System.TimeoutException",
        endpoint);
  }

  private static Finding unavailable(Server server) {
    return Finding.red(
        "-ERR Server Unavailable. 21 [Error=\"MapiExceptionMdbOffline\" _Mbx:"
            + server.fqdn()
            + "]",
        "System.InvalidOperationException",
        "_Mbx:" + server.fqdn());
  }
}
