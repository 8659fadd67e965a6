package dev.pophealth.check;

import static dev.pophealth.check.Broken.passingOver;
import static dev.pophealth.check.Broken.taking;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.pop.PopRunbooks;
import java.util.List;

/** Hardened runbooks with one thing wrong. */
final class BrokenHardened {

  private static final String SERVER_DOWN = "RestartServer on server1: DONE";

  private BrokenHardened() {}

  static List<Broken> all() {
    Graph d = graph("D.deep");
    return List.of(
        new Broken(
            "S1",
            passingOver(d, "D4", 0),
            SERVER_DOWN,
            "server1 is restarted while it may host an active database copy"),
        new Broken(
            "S25",
            passingOver(d, "D3.read", 0),
            SERVER_DOWN,
            "server1 is restarted, but databases may have come back: no block is in force"),
        new Broken(
            "S13",
            passingOver(d, "D5.peers", 0),
            SERVER_DOWN,
            "server1 goes away, but nobody asked just before whether others serve"),
        new Broken(
            "S5",
            taking(d, "V2c", 2, 1),
            "RestartService MSExchangePOP3BE on server1: DONE",
            "RestartService MSExchangePOP3BE on server1 is decided, but it was last unclear"),
        new Broken(
            "S6",
            passingOver(d, "D2", 1),
            SERVER_DOWN,
            "server1 is restarted, but no service restart there was seen to be not enough"),
        new Broken(
            "S30",
            taking(d, "D5.look", 0, 1),
            SERVER_DOWN,
            "server1 was restarted before, or may have been"),
        new Broken(
            "S26",
            taking(d, "D6", 1, 0),
            "RestoreActivation on server1: DONE",
            "databases may come back to server1, which was not found green"),
        new Broken(
            "S31",
            passingOver(d, "D1.renew", 1),
            "RestartService MSExchangePOP3BE on server1: DONE",
            "RestartService MSExchangePOP3BE on server1 is decided, but it has no fresh licence"),
        new Broken(
            "S14",
            passingOver(d, "D5.look", 1),
            SERVER_DOWN,
            "it may have happened already, and nobody looked"),
        new Broken(
            "S10",
            taking(d, "D2", 1, 0),
            "resolved, RECOVERED",
            "server1 was touched, and is not known to be green since"),
        new Broken(
            "S8",
            taking(d, "D3", 1, 0),
            "escalated, IMPOSSIBLE, owing D3 on server1",
            "activation on server1 is listed as owed, but was never changed"),
        new Broken(
            "S8",
            passingOver(graph("C.cas"), "C6", 0),
            "escalated, REFUSED, owing C3a on server1",
            "protocol logging on server1 is left, but was not tried twice"));
  }

  private static Graph graph(String id) {
    return PopRunbooks.hardened().all().stream()
        .filter(runbook -> runbook.id().equals(id))
        .findFirst()
        .map(GraphCompiler::compile)
        .orElseThrow();
  }
}
