package dev.pophealth.pop3;

import dev.pophealth.pop3.dialogue.Dialogue;
import dev.pophealth.pop3.dialogue.Facts;
import dev.pophealth.pop3.dialogue.Plan;
import dev.pophealth.pop3.dialogue.Step;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.ServingNode;
import dev.pophealth.pop3.verdict.Stage;
import dev.pophealth.pop3.verdict.Verdicts;
import dev.pophealth.pop3.wire.Deadline;
import dev.pophealth.pop3.wire.TlsGuard;
import dev.pophealth.pop3.wire.Wire;
import dev.pophealth.pop3.wire.WireException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One probe of one address: the dialogue over the wire, with the time of each phase. */
final class Conversation {

  private static final int BUFFER = 2_048;
  private static final int DAYS_TOO_FEW = 30;

  private final Pop3Check check;
  private final InetAddress address;
  private final boolean logsIn;
  private final Instant now;
  private final List<PhaseResult> phases = new ArrayList<>();
  private @Nullable TlsGuard guard;
  private @Nullable Evidence failure;
  private boolean secretSent;
  private long phaseStart = System.nanoTime();
  private int told;

  Conversation(Pop3Check check, InetAddress address, boolean logsIn, Instant now) {
    this.check = check;
    this.address = address;
    this.logsIn = logsIn;
    this.now = now;
  }

  /** Whether a secret went out, so that no other address gets one. */
  boolean secretSent() {
    return secretSent;
  }

  Pop3Session hold(Deadline deadline, Cancellation cancellation) {
    try (Wire wire = new Wire(deadline, check.patience());
        Dialogue dialogue = new Dialogue(plan())) {
      cancellation.endsBy(wire::cancel);
      if (reach(wire)) {
        talk(wire, dialogue);
      }
      return session(dialogue.facts());
    }
  }

  private Plan plan() {
    Optional<Pop3Session> before = check.previous().flatMap(Pop3Result::deciding);
    return new Plan(
        check.security() == ConnectionSecurity.TLS,
        check.security() == ConnectionSecurity.STLS,
        logsIn ? check.login().orElse(null) : null,
        check.light(),
        check.listing(),
        check.bounds(),
        before.flatMap(Pop3Session::capabilities),
        before.flatMap(Pop3Session::mailbox).isPresent());
  }

  /** Connects, and secures what is secured from the start. */
  private boolean reach(Wire wire) {
    try {
      wire.connect(address, check.port());
      ended(Phase.CONNECT, true);
    } catch (WireException e) {
      broken(Phase.CONNECT, Stage.CONNECTED, e);
      return false;
    }
    if (check.security() != ConnectionSecurity.TLS) {
      return true;
    }
    try {
      secure(wire, true);
      ended(Phase.TLS, true);
      return true;
    } catch (WireException e) {
      broken(Phase.TLS, Stage.CONNECTED, e);
      return false;
    }
  }

  private void secure(Wire wire, boolean fromTheStart) throws WireException {
    Trust trust = check.trust();
    guard = new TlsGuard(trust.verifier(), trust.pins(), trust.insecure(), now, fromTheStart);
    wire.startTls(guard, check.host());
  }

  private void talk(Wire wire, Dialogue dialogue) {
    byte[] buffer = new byte[BUFFER];
    try {
      Step step = dialogue.step();
      while (step != Step.FINISHED) {
        switch (step) {
          case SEND -> {
            secretSent |= dialogue.phase() == Phase.AUTHENTICATION;
            wire.write(dialogue.toSend());
            dialogue.sent();
          }
          case READ -> dialogue.received(buffer, wire.read(buffer));
          case START_TLS -> {
            secure(wire, false);
            ended(Phase.TLS, true);
            dialogue.secured();
          }
          case FINISHED -> throw new IllegalStateException("seen above");
        }
        told(dialogue);
        step = dialogue.step();
      }
    } catch (WireException e) {
      dialogue.ended(e.event(), e.words());
      told(dialogue);
    }
  }

  /** Takes the time of what the dialogue says has ended. */
  private void told(Dialogue dialogue) {
    List<Step.Ended> all = dialogue.ended();
    while (told < all.size()) {
      Step.Ended one = all.get(told++);
      ended(one.phase(), one.passed());
    }
  }

  private void ended(Phase phase, boolean passed) {
    long time = System.nanoTime();
    phases.add(new PhaseResult(phase, passed, Duration.ofNanos(time - phaseStart)));
    phaseStart = time;
  }

  private void broken(Phase phase, Stage stage, WireException e) {
    failure =
        new Evidence(phase, stage, "", e.event(), Optional.empty(), e.words(), false, false, false);
    ended(phase, false);
  }

  private Pop3Session session(Facts facts) {
    Optional<Evidence> why = failure == null ? facts.failure() : Optional.of(failure);
    Optional<TlsFacts> tls = Optional.ofNullable(guard).flatMap(TlsGuard::facts);
    List<Finding> findings = new ArrayList<>(facts.findings());
    tls.ifPresent(seen -> certificate(seen, findings));
    return new Pop3Session(
        address.getHostAddress(),
        phases,
        why.map(Verdicts::of),
        tls,
        facts.greeting(),
        facts.greeting().flatMap(ServingNode::of),
        facts.capabilities(),
        facts.loggedIn(),
        facts.mailbox(),
        facts.mechanism(),
        findings,
        facts.notTested(),
        facts.transcript());
  }

  private void certificate(TlsFacts seen, List<Finding> findings) {
    if (check.trust().insecure()) {
      seen.problems()
          .forEach(
              problem ->
                  findings.add(new Finding(Finding.Kind.CERTIFICATE_PROBLEM, problem.name())));
    }
    long days = seen.daysLeft(now);
    if (days >= 0 && days < DAYS_TOO_FEW && seen.notAfter().isAfter(now)) {
      findings.add(
          new Finding(
              Finding.Kind.CERTIFICATE_ENDS_SOON, "in " + days + " days, at " + seen.notAfter()));
    }
  }
}
