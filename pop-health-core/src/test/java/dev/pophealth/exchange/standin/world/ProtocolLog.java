package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The POP3 protocol log of the Client Access servers, one session a minute and one for each probe
 * that is run by hand; written while logging is on and the service was restarted since.
 *
 * <p>Two layouts: {@code documented} (Protocol logging for POP3 and IMAP4, technet dd335141) and
 * {@code seen} (as published from a real server, jaapwesselius.com, March 2012).
 */
public final class ProtocolLog {

  private static final String DOCUMENTED =
      "date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context";
  private static final String SEEN =
      "dateTime,sessionId,seqNumber,sIp,cIp,user,duration,rqsize,rpsize,command,parameters,context";

  private final World world;

  /** The logs in {@code world}. */
  public ProtocolLog(World world) {
    this.world = world;
  }

  /** Writes what was due since it last was. */
  void write() {
    for (Server server : world.servers()) {
      if (server.service("MSExchangePOP3").filter(Service::logs).isPresent()) {
        Instant last =
            Instant.parse(server.node().path("loggedAt").asText(Instant.EPOCH.toString()));
        if (Duration.between(last, world.now()).toSeconds() >= 60) {
          server.node().put("loggedAt", world.now().toString());
          bystander(server);
          probe(server);
        }
      }
    }
  }

  /** A session of a user whose mailbox is on a server that is well. */
  private void bystander(Server server) {
    world.servers().stream()
        .filter(
            one ->
                one.has("Mailbox")
                    && one.up()
                    && world.faults().stream().noneMatch(fault -> one.isCalled(fault.server())))
        .findFirst()
        .ifPresent(
            one -> session(server, "kim", one, Probes.Finding.GREEN, world.now().minusSeconds(7)));
  }

  /** The session of the touch point's probe. */
  public void probe(Server server) {
    if (server.service("MSExchangePOP3").filter(Service::logs).isEmpty()
        || world.ill(server, "frontend-hung")) {
      return;
    }
    Probes probes = new Probes(world);
    Optional<Server> behind = probes.behind(server);
    if (behind.isPresent()) {
      session(
          server, mailbox(server), behind.get(), probes.run("PopCTPProbe", server), world.now());
    }
  }

  private static String mailbox(Server server) {
    return "HealthMailbox-" + server.name() + "-001";
  }

  private void session(
      Server server, String user, Server behind, Probes.Finding finding, Instant at) {
    int number = server.node().path("sessions").asInt(0) + 1;
    server.node().put("sessions", number);
    String id = String.format(Locale.ROOT, "%016X", number);
    String proxy = "Proxy=" + behind.fqdn() + ":1995:SSL";
    String reply = finding.green() ? "+OK User successfully logged on." : finding.error();
    String result = finding.green() ? "R=ok;" + proxy : "R=\"" + reply + "\";" + proxy;
    boolean documented = world.setting("protocolLogLayout", "documented").equals("documented");
    ArrayNode log = server.node().withArray("/protocolLog");
    String local = "10.0.0.11:995";
    String remote = "10.0.0.11:" + (20000 + number);
    if (documented) {
      List<String> rows =
          List.of(
              "+,,",
              ">," + csv("+OK " + server.node().path("pop").path("Banner").asText()) + ",",
              "<,USER " + user + "@" + world.setting("domain", "contoso.com") + ",",
              ">,+OK,",
              "<,PASS *****,",
              ">," + csv(reply) + "," + csv(result),
              "-,,Local");
      for (int i = 0; i < rows.size(); i++) {
        log.add(stamp(at) + ",," + id + "," + i + "," + local + "," + remote + "," + rows.get(i));
      }
      return;
    }
    String name = user + "@" + world.setting("domain", "contoso.com");
    log.add(stamp(at) + "," + id + ",0," + local + "," + remote + ",,0,0,52,OpenSession,,");
    log.add(
        stamp(at) + "," + id + ",1," + local + "," + remote + ",,0,23,5,user," + name + ",R=ok");
    log.add(
        stamp(at)
            + ","
            + id
            + ",2,"
            + local
            + ","
            + remote
            + ","
            + name
            + ",46,10,29,pass,*****,"
            + csv(result));
    log.add(
        stamp(at) + "," + id + ",3," + local + "," + remote + "," + name + ",0,0,0,CloseSession,,");
  }

  /** The first lines of a log file that was begun at {@code at}. */
  public List<String> head(Instant at) {
    boolean documented = world.setting("protocolLogLayout", "documented").equals("documented");
    String fields = documented ? DOCUMENTED : SEEN;
    return List.of(
        documented ? "#Software: Microsoft Exchange Server" : fields,
        documented ? "#Version: 15.0.0.0" : "#Software: Microsoft Exchange Server",
        "#Log-type: POP3 Log",
        "#Date: " + stamp(at),
        "#Fields: " + fields);
  }

  private static String csv(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static String stamp(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
        .format(at.atOffset(ZoneOffset.UTC));
  }
}
