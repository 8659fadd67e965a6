package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoryTest {

  @Example
  void a_decision_is_told_with_its_reason() {
    String told = Telling.decision(until("D3", "refused").decision(), Language.ENGLISH);
    assertThat(told)
        .startsWith("D3 on mbx1: ")
        .contains(
            "To be started by 2026-01-01T",
            "Because ",
            "said red at 2026-01-01T10:00:55Z (PopDeepTestProbe Failed: refused)");
    assertThat(told.lines()).hasSize(1);
  }

  @Example
  void a_decision_is_told_in_japanese() {
    assertThat(Telling.decision(until("D3", "refused").decision(), Language.JAPANESE))
        .startsWith("D3 (mbx1): ")
        .contains(
            "開始期限",
            "根拠: ",
            "D2 (mbx1) の結果「異常」(2026-01-01T10:00:55Z、PopDeepTestProbe Failed: refused)")
        .doesNotContain("Because", "said", "red", "Otherwise");
  }

  @Example
  void a_story_tells_every_entry_the_end_and_what_is_owed() {
    Recovery recovery = until("none", "refused");
    String story = Story.of(recovery).text(Language.ENGLISH);
    for (TimelineEntry entry : recovery.timeline()) {
      assertThat(story).contains(entry.outcome().cameAt() + " " + entry.step());
    }
    assertThat(story)
        .contains("PopDeepTestMonitor on mbx1", "The end:", "Escalate EXHAUSTED at D8", "Owed:");
    assertThat(Story.of(recovery).text(Language.JAPANESE))
        .contains("経過:", "結果:", "未復元の変更")
        .doesNotContain("EXHAUSTED", "Because", "owed", "escalate");
  }

  @Example
  void a_story_of_nothing_yet_has_its_incident_and_its_first_decision() {
    Recovery recovery = begin();
    assertThat(Story.of(recovery).text(Language.ENGLISH)).contains("Now:", "V2c on mbx1");
    assertThat(Story.of(recovery).mermaid(Language.ENGLISH)).contains("now", "V2c on mbx1");
    assertThat(Story.of(recovery.interrupted(Interruption.CANCELLED)).text(Language.ENGLISH))
        .contains("Stopped at V2c: Somebody called it off.");
  }

  @Property(tries = 100)
  void hostile_readings_stay_within_their_lines(@ForAll("hostile") String words) {
    Recovery calm = until("none", "calm");
    Recovery hostile = until("none", words);
    for (Language language : Language.values()) {
      assertThat(Story.of(hostile).text(language).lines())
          .hasSameSizeAs(Story.of(calm).text(language).lines().toList());
      assertThat(Story.of(hostile).markdown(language).lines())
          .hasSameSizeAs(Story.of(calm).markdown(language).lines().toList());
      assertThat(Story.of(hostile).mermaid(language)).isEqualTo(Story.of(calm).mermaid(language));
      assertThat(Telling.decision(hostile.decision(), language).lines()).hasSize(1);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.words().filter(words -> !words.isBlank());
  }

  private static Recovery begin() {
    Alert alert =
        new Alert(
            PopHealth.DEEP_TEST_MONITOR,
            ServerName.of("mbx1"),
            Instant.parse("2026-01-01T10:00:00Z"));
    return DecisionEngine.following(PopRunbooks.hardened()).begin(Incident.of(alert, Role.MAILBOX));
  }

  /** Every probe is red, every guard open, every act done; up to a step or the end. */
  private static Recovery until(String step, String words) {
    Recovery recovery = begin();
    Instant now = Instant.parse("2026-01-01T10:00:05Z");
    while (!recovery.decision().ends()
        && !recovery.decision().rationale().step().value().equals(step)) {
      Decision decision = recovery.decision();
      Outcome outcome;
      if (decision instanceof Decision.Wait wait) {
        now = wait.until();
        outcome = Outcome.timeCame(wait.number(), now);
      } else {
        Decision.Perform perform = (Decision.Perform) decision;
        now = now.plusSeconds(10);
        outcome = outcome(perform, now, words);
      }
      recovery = recovery.after(outcome).orThrow();
    }
    return recovery;
  }

  private static Outcome outcome(Decision.Perform perform, Instant now, String words) {
    if (perform.action() instanceof Act) {
      return Outcome.done(perform.number(), now, now);
    } else if (perform.action() instanceof Question.RunProbe) {
      return Outcome.answered(
          perform.number(), now, now, new ProbeReading(ProbeResult.FAILED, words));
    }
    boolean before = perform.rationale().step().value().equals("D3.before");
    return Outcome.told(perform.number(), now, before ? Answer.NO : Answer.YES);
  }
}
