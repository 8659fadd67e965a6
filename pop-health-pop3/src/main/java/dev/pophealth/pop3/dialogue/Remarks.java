package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.NotTested;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is worth a remark; bounded, each once. */
final class Remarks {

  private static final int MOST = 32;

  /** What rightly depends on TLS and on whether somebody is logged in. */
  private static final List<String> BY_STATE = List.of("STLS", "USER", "SASL");

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<NotTested> notTested = new LinkedHashSet<>();

  void find(Finding.Kind kind, String detail) {
    if (findings.size() < MOST) {
      findings.add(new Finding(kind, Words.shown(detail, 400)));
    }
  }

  void notTested(String what, String why) {
    if (notTested.size() < 2 * MOST) {
      notTested.add(new NotTested(Words.shown(what, 200), why));
    }
  }

  /** Remarks on every difference. */
  void compare(Capabilities before, Capabilities now, Finding.Kind kind) {
    compare(before.lines(), now.lines(), kind);
  }

  /** Remarks on what differs although it has no reason to. */
  void compareAcrossStates(Capabilities before, Capabilities now, Finding.Kind kind) {
    if (!before.lines().equals(now.lines())) {
      compare(withoutStates(before), withoutStates(now), kind);
    }
  }

  private static List<String> withoutStates(Capabilities all) {
    return all.lines().stream()
        .filter(line -> !BY_STATE.contains(line.split(" ", 2)[0].toUpperCase(Locale.ROOT)))
        .toList();
  }

  private void compare(List<String> before, List<String> now, Finding.Kind kind) {
    if (before.equals(now)) {
      return;
    }
    Set<String> gone = new LinkedHashSet<>(before);
    now.forEach(gone::remove);
    Set<String> come = new LinkedHashSet<>(now);
    before.forEach(come::remove);
    if (!gone.isEmpty() || !come.isEmpty()) {
      find(kind, "gone: " + gone + ", new: " + come);
    }
  }

  /** Takes out what is known now as a secret. */
  void redact(Redaction redaction) {
    if (findings.isEmpty()) {
      return;
    }
    List<Finding> all = List.copyOf(findings);
    findings.clear();
    all.forEach(one -> find(one.kind(), redaction.of(one.detail())));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<NotTested> notTested() {
    return List.copyOf(notTested);
  }
}
