package dev.pophealth.check;

import java.util.List;

/** The twenty known unsafe places of the page: which finding shows each, and what closes it. */
final class UnsafePlaces {

  static final String NO_PATH = "No path shows it: ";

  static final List<UnsafePlace> ALL =
      List.of(
          new UnsafePlace(1, "C: logging stays on on the ways out; nothing is verified after C7.")
              .shownBy("C.cas S15", "C.cas S29", "C.cas S10")
              .closedBy(
                  "put back on every way out, read back, verified",
                  "C6",
                  "C6.read",
                  "C7",
                  "C7.look",
                  "C7.verify"),
          new UnsafePlace(2, "C3c has no branch for \"succeeded\": a healthy CAS is restarted.")
              .shownBy("C.cas S4")
              .closedBy("green leads to the clean-up and the end", "C3c", "C6"),
          new UnsafePlace(3, "D3, A3a: the block stays for ever; the value before is never read.")
              .shownBy("D.deep S8", "D.deep S15", "D.deep S9", "A.mailbox S8", "A.mailbox S9")
              .closedBy(
                  "value before; lifted on every way out from a green server, else listed",
                  "D3.before",
                  "D3.read",
                  "D7",
                  "A3a.before",
                  "A5"),
          new UnsafePlace(4, "Outside a DAG \"no active copy\" is never reached: no branch.")
              .shownBy("D.deep S29", "A.mailbox S29")
              .closedBy("a poll with a bound, then a person", "D4", "D4.wait", "A3b"),
          new UnsafePlace(5, "An unknown copy status is not \"none active\".")
              .closedBy(
                  NO_PATH
                      + "what is not known to be inactive is an unclear answer before a runbook"
                      + " sees it; unclear is never taken for none",
                  "D4"),
          new UnsafePlace(6, "With both roles, \"restart the CAS\" takes databases down.")
              .shownBy("C.both S1", "P.both S1")
              .closedBy(
                  "drained first, lifted after",
                  "C4.block",
                  "C4.drained",
                  "C5.lift",
                  "P3.block",
                  "P3.drained",
                  "P4.lift"),
          new UnsafePlace(7, "C3e, C3f: no way to find the server, no return, no limit.")
              .shownBy("C.cas X7", "C.cas S19", "C.cas S29")
              .closedBy(
                  "each found server once, at most `maxFound`, C's own probe after each call",
                  "C3e",
                  "C3e.deep",
                  "C3e.self",
                  "C3f.verify"),
          new UnsafePlace(8, "C4 restarts a CAS without asking whether another one serves.")
              .shownBy("C.cas S13", "P.cas S13", "A.cas S13")
              .closedBy(
                  "the others are asked, last right before the restart",
                  "C4.peers",
                  "P3.peers",
                  "A3.peers",
                  "D3.peers",
                  "D5.peers"),
          new UnsafePlace(9, "One green run ends a case.")
              .shownBy("D.deep S11", "C.cas S11", "P.cas S11", "A.cas S11")
              .closedBy(
                  "`confirmations` greens in a row", "V2c.confirm", "D2.confirm", "P2.confirm"),
          new UnsafePlace(10, "Degraded, Repairing, stale rows, failed commands: no meaning given.")
              .shownBy("D.deep S5", "C.cas S5", "P.cas S5", "A.cas S5")
              .closedBy(
                  "unclear is asked once more, then a person is called; Repairing and Disabled"
                      + " stop",
                  "V2c.again",
                  "D2.again"),
          new UnsafePlace(11, "A reading must be newer than the act that it judges.")
              .closedBy(
                  NO_PATH
                      + "a path has no stamps (what follows an unclear answer is place 10);"
                      + " the engine takes an answer asked for before the last act's end as"
                      + " unclear",
                  "D2.again",
                  "A4.again"),
          new UnsafePlace(12, "Restarting a service that was stopped on purpose starts it.")
              .shownBy("D.deep X1", "C.cas X1", "P.cas X1", "A.cas X1", "A.mailbox X1")
              .closedBy(
                  "asked before",
                  "D1.service",
                  "C1.service",
                  "P1.service",
                  "A1.service",
                  "A1.frontend.service"),
          new UnsafePlace(13, "With PopProxy Inactive no restart helps.")
              .shownBy("C.cas X2", "P.cas X2", "A.cas X2")
              .closedBy(
                  "asked before; inactive ends with a person, naming the remedy",
                  "C1.component",
                  "C4.component",
                  "P1.component",
                  "P3.component",
                  "A1.frontend.component",
                  "A3.component"),
          new UnsafePlace(14, "V2 lets a reader skip the re-check when the message is clear.")
              .closedBy(
                  NO_PATH + "even to the letter the probe is run here; hardened always begins so",
                  "V2c",
                  "V2a"),
          new UnsafePlace(15, "After C3f nothing says what follows.")
              .shownBy("C.cas S29", "C.cas S27")
              .closedBy(
                  "C's own probe decides after each call, and then the clean-up runs",
                  "C3f.verify",
                  "C6"),
          new UnsafePlace(16, "C6 and D7 set constants, not the values found; never read back.")
              .shownBy("C.cas S7", "C.cas S9", "D.deep S7", "D.deep S9", "A.mailbox S7")
              .closedBy(
                  "what was so when we came is left so; what is put back is read back",
                  "C3a.before",
                  "C6.read",
                  "D3.before",
                  "D7.read",
                  "A3a.before",
                  "A5.read"),
          new UnsafePlace(17, "On a drained server the deep probe may fail for lack of a mailbox.")
              .closedBy(
                  NO_PATH
                      + "why a probe is red is a fact of the world that no answer tells;"
                      + " the self test and the service judge, the deep probe after the lift",
                  "D6",
                  "D6.service",
                  "D7.verify"),
          new UnsafePlace(18, "\"The servers that run the CAS role\": all at once is an outage.")
              .shownBy("C.cas S16", "P.cas S16")
              .closedBy("the alerting server alone", "C1", "C3b", "C7", "P1"),
          new UnsafePlace(19, "Faults while putting back leave something behind, unnamed.")
              .shownBy("C.cas S7", "D.deep S7", "A.mailbox S7")
              .closedBy(
                  "to the letter S7 breaks even without a fault: put back once, never read back;"
                      + " hardened tries twice, then lists what is owed",
                  "C6.retry",
                  "C7.retry",
                  "D7.retry",
                  "A5.retry",
                  "C5.lift.retry",
                  "P4.lift.retry"),
          new UnsafePlace(20, "Managed Availability has usually tried before.")
              .closedBy(
                  NO_PATH + "X5 is about what was asked, and the letter never asks",
                  "D1.history",
                  "C1.history",
                  "P1.history",
                  "A1.history"));

  private UnsafePlaces() {}
}
