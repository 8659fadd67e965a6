package dev.pophealth.examples.quickstart;

import dev.pophealth.examples.quickstart.server.BackEnd;
import dev.pophealth.examples.quickstart.server.FrontEnd;
import dev.pophealth.examples.quickstart.server.MailStore;
import dev.pophealth.examples.quickstart.server.PopService;
import dev.pophealth.health.ServerName;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * cas1 with the front end, mbx1 and mbx2 with a back end each, all of them real POP3 servers in
 * this JVM. The one database is active on mbx2 and has a copy on mbx1.
 */
final class Landscape implements AutoCloseable {

  static final ServerName CAS1 = ServerName.of("cas1");
  static final ServerName MBX1 = ServerName.of("mbx1");
  static final ServerName MBX2 = ServerName.of("mbx2");

  static final String USER = "probe";
  static final String PASSWORD = "quickstart";

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final InstantSource clock;
  private final MailStore store = new MailStore();
  private final Map<ServerName, PopService> services = new TreeMap<>();
  private final Map<ServerName, Instant> booted = new TreeMap<>();
  private ServerName active = MBX2;
  private boolean blocked;
  private boolean logging;
  private boolean sick;

  Landscape(InstantSource clock) {
    this.clock = clock;
    store.password(USER, PASSWORD);
    store.deliver(USER, "Subject: welcome\n\nThis mailbox is for probes.");
    services.put(MBX1, new BackEnd("mbx1", store));
    services.put(MBX2, new BackEnd("mbx2", store));
    services.put(CAS1, new FrontEnd("cas1", store, this::activeBackEnd, PATIENCE));
    services.forEach(
        (server, service) -> {
          service.start();
          booted.put(server, clock.instant().minus(Duration.ofDays(20)));
        });
  }

  private InetSocketAddress activeBackEnd() {
    return service(active).address();
  }

  void breakIt(Fault fault) {
    switch (fault) {
      case FRONT_END_HUNG -> service(CAS1).hang();
      case BACK_END_HUNG -> service(MBX2).hang();
      case SERVER_SICK -> {
        sick = true;
        service(MBX2).hang();
      }
      case PASSWORD_CHANGED -> store.password(USER, "changed by somebody");
    }
  }

  void restartService(ServerName server) {
    service(server).restart();
    if (sick && server.equals(MBX2)) {
      service(server).hang();
    }
  }

  void restartServer(ServerName server) {
    if (server.equals(MBX2)) {
      sick = false;
    }
    service(server).restart();
    booted.put(server, clock.instant());
  }

  /** Blocks activation on mbx2 and moves its database away; or lifts the block, moving nothing. */
  void block(boolean wanted) {
    blocked = wanted;
    if (wanted) {
      active = MBX1;
    }
  }

  void log(boolean wanted) {
    logging = wanted;
  }

  boolean isBlocked(ServerName server) {
    return blocked && server.equals(MBX2);
  }

  boolean isLogging() {
    return logging;
  }

  ServerName active() {
    return active;
  }

  Instant booted(ServerName server) {
    Instant time = booted.get(server);
    if (time == null) {
      throw new IllegalArgumentException("no server " + server + " in this landscape");
    }
    return time;
  }

  PopService service(ServerName server) {
    PopService service = services.get(server);
    if (service == null) {
      throw new IllegalArgumentException("no server " + server + " in this landscape");
    }
    return service;
  }

  @Override
  public void close() {
    services.values().forEach(PopService::close);
  }
}
