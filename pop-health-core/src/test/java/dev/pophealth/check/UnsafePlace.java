package dev.pophealth.check;

import java.util.List;

/**
 * A place where the page is unsafe if it is followed to the letter.
 *
 * @param number its number among the known ones
 * @param what what is unsafe
 * @param shownBy the findings that show it, as runbook and law; empty where no path can
 * @param closedBy how the hardened runbooks close it, or why no path shows it
 */
record UnsafePlace(int number, String what, List<String> shownBy, String closedBy) {

  static final List<UnsafePlace> ALL =
      List.of(
          place(
              1,
              "Logging stays on on the ways out of C.",
              "C.published S7, C.published S8",
              "a holding: C6, C6.read, C7 and C7.verify on every way out"),
          place(
              2,
              "C3c has no branch for \"succeeded\": a healthy CAS is restarted.",
              "C.published S4",
              "C3c: green leads to the clean-up and the end"),
          place(
              3,
              "The block stays for ever, and an operator's own is lifted.",
              "D.deep.published S8, D.deep.published S9, D.deep.published S7",
              "D3.before, D3.read, D7.read; kept only on a server that is still ill, and listed"),
          place(
              4,
              "Outside a DAG \"no active copy\" is never reached; no branch.",
              "D.deep.published S29",
              "D4 is a poll with a bound, then a person is called"),
          place(
              5,
              "An unknown copy status is not \"none active\".",
              "",
              "no path shows it: the reading is unclear before the runbook sees it"
                  + " (`CopyStatusReading`)"),
          place(
              6,
              "On a server with both roles \"restart the CAS\" takes its databases down.",
              "C.published S1, P.published S1, A.cas.published S1",
              "C4.block to C5.lifted, P3.block to P4.lifted, A3a to A5.read"),
          place(
              7,
              "C3e and C3f: no way to find, no return, no limit.",
              "C.published S19, C.published S29",
              "C3e asks, C3f calls once for each server, C3f.verify decides, at most `maxFound`"),
          place(
              8,
              "C4 asks nobody whether another CAS serves.",
              "C.published S13",
              "C4.peers, right before the restart"),
          place(
              9,
              "One green run ends a case.",
              "D.deep.published S11",
              "`confirmations` greens in a row"),
          place(
              10,
              "Degraded, Repairing, stale rows, failed commands have no meaning.",
              "D.deep.published S5",
              "unclear is asked once more, then a person is called; Repairing and Disabled stop"),
          place(
              11,
              "A reading must be newer than the act it judges.",
              "A.mailbox.published S16",
              "asked before the last act ended counts as unclear; A4 needs a fresh row"),
          place(
              12,
              "A restart starts what was stopped on purpose.",
              "P.published X1",
              "D1.service, C1.service, P1.service, A1.service"),
          place(
              13,
              "With PopProxy Inactive no restart helps.",
              "P.published X2",
              "C1.component, P1.component, A1.frontend.component"),
          place(
              14,
              "The re-check may be skipped when the message is clear.",
              "",
              "no path shows it: to the letter V2c is run; hardened begins with it always"),
          place(
              15,
              "After C3f nothing says what follows.",
              "C.published S29",
              "C3f.verify after each call"),
          place(
              16,
              "C6 and D7 set constants, not the values found.",
              "C.published S9, D.deep.published S9",
              "C3a.before and D3.before; what was so when we came is left so"),
          place(
              17,
              "On a drained server the deep probe can fail for lack of a mailbox.",
              "",
              "no path shows it: answers do not tell why a probe is red; D6 runs the self test,"
                  + " D7.verify the deep probe after the lift"),
          place(
              18,
              "\"The servers that run the CAS role\": all at once is an outage.",
              "C.published S16, P.published S16",
              "the alerting server alone"),
          place(
              19,
              "Two faults while putting back leave something behind on any procedure.",
              "C.published S8",
              "tried twice, then listed: OWES, or the escalation's own list"),
          place(
              20,
              "Managed Availability has usually tried before.",
              "",
              "no path shows it: the page does not ask; D1.history, C1.history, P1.history,"
                  + " A1.history do"));

  private static UnsafePlace place(int number, String what, String shownBy, String closedBy) {
    List<String> findings = shownBy.isEmpty() ? List.of() : List.of(shownBy.split(", "));
    return new UnsafePlace(number, what, findings, closedBy);
  }
}
