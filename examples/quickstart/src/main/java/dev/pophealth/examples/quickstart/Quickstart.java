package dev.pophealth.examples.quickstart;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * The main job on real servers: a front end and two back ends in this JVM, one of them broken; a
 * probe that finds it, a recovery that mends it, and each step with its reason as it happens. Only
 * the fault is made up.
 */
public final class Quickstart {

  private static final int SCALE = 120;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintStream out;
  private final Language language;
  private final ScaledClock clock = new ScaledClock(SCALE);

  private Quickstart(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  /**
   * Breaks something, and mends it.
   *
   * @param args a fault's name, a seed to draw one by, {@code ja} for Japanese; all may be left out
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Language language = Language.ENGLISH;
    long seed = System.nanoTime() % 10_000;
    Fault fault = null;
    for (String arg : args) {
      if (arg.equals("ja")) {
        language = Language.JAPANESE;
      } else if (arg.matches("[0-9]{1,18}")) {
        seed = Long.parseLong(arg);
      } else if (!arg.isBlank()) {
        fault = Fault.named(arg);
      }
    }
    if (fault == null) {
      fault = Fault.drawnBy(new Random(seed));
      out.println("Fault drawn by seed " + seed + ": " + fault);
    }
    new Quickstart(out, language).recover(fault);
  }

  /** Plays one incident to its end, and gives that. */
  static Decision play(Fault fault, PrintStream out) {
    return new Quickstart(out, Language.ENGLISH).recover(fault);
  }

  private Decision recover(Fault fault) {
    try (Landscape landscape = new Landscape(clock)) {
      Hands hands = new Hands(landscape, clock);
      Question.RunProbe probe =
          new Question.RunProbe(
              PopHealth.model().probeIdentity(PopHealth.CTP_PROBE), Landscape.CAS1);
      out.println("cas1 serves POP3 from mbx2; time runs " + SCALE + " times as fast.");
      out.println(hands.probe(probe).english());
      landscape.breakIt(fault);
      out.println("Now broken: " + fault);
      var seen = hands.probe(probe);
      out.println(language == Language.JAPANESE ? seen.japanese() : seen.english());

      Alert alert = new Alert(PopHealth.CTP_MONITOR, Landscape.CAS1, clock.instant());
      Recovery recovery =
          DecisionEngine.following(PopRunbooks.hardened())
              .begin(Incident.of(alert, Role.CLIENT_ACCESS));
      while (!recovery.decision().ends()) {
        tell(recovery.decision());
        recovery = recovery.after(hands.perform(recovery.decision())).orThrow();
      }
      tell(recovery.decision());
      return recovery.decision();
    }
  }

  private void tell(Decision decision) {
    String time = TIME.format(clock.instant());
    out.println(time + " " + Telling.decision(decision, language));
  }
}
