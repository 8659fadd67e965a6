package dev.pophealth.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each reading answers to each question. */
class QuestionTest {

  private static final ServerName SERVER = ServerName.of("mbx1");
  private static final ServerName OTHER = ServerName.of("mbx2");
  private static final MonitorName MONITOR = MonitorName.of("PopSelfTestMonitor");
  private static final ServiceName SERVICE = ServiceName.of("MSExchangePOP3BE");
  private static final Instant BOOTED = Instant.parse("2026-01-05T09:00:00Z");
  private static final Reading GREEN = new ProbeReading(ProbeResult.SUCCEEDED, "");
  private static final Reading RED = new ProbeReading(ProbeResult.FAILED, "");
  private static final Reading NOT_RUN = ProbeReading.couldNotRun("no shell");
  private static final Reading LOGGING = new PopSettingsReading(true, Optional.of("D:\\Logs"));
  private static final Reading SILENT = new PopSettingsReading(false, Optional.empty());
  private static final Reading RUNNING = new ServiceReading(ServiceState.RUNNING, StartType.MANUAL);
  private static final Reading STOPPED =
      new ServiceReading(ServiceState.STOPPED, StartType.DISABLED);
  private static final Reading STARTING =
      new ServiceReading(ServiceState.START_PENDING, StartType.AUTOMATIC);

  /**
   * A question with readings that answer it.
   *
   * @param yes readings of the good state
   * @param no readings of the other
   * @param unclear readings of its kind that say nothing
   */
  record Asked(Question question, List<Reading> yes, List<Reading> no, List<Reading> unclear) {
    @Override
    public String toString() {
      return question.toString();
    }
  }

  static Stream<Asked> questions() {
    ProbeIdentity probe =
        ProbeIdentity.of(HealthSetName.of("POP.Protocol"), ProbeName.of("PopSelfTestProbe"));
    return Stream.of(
        asked(new Question.RunProbe(probe, SERVER), GREEN, RED, NOT_RUN),
        asked(
            new Question.ReadServerHealth(MONITOR, SERVER),
            row(AlertValue.HEALTHY, Freshness.FRESH),
            row(AlertValue.UNHEALTHY, Freshness.FRESH),
            row(AlertValue.HEALTHY, Freshness.STALE)),
        asked(
            new Question.ReadCopyStatus(SERVER),
            copy(CopyStatus.HEALTHY),
            copy(CopyStatus.MOUNTED),
            copy(CopyStatus.SERVICE_DOWN)),
        clear(
            new Question.ReadActivation(true, SERVER),
            new ActivationReading(true),
            new ActivationReading(false)),
        clear(
            new Question.ReadActivation(false, SERVER),
            new ActivationReading(false),
            new ActivationReading(true)),
        clear(new Question.ReadPopSettings(true, SERVER), LOGGING, SILENT),
        clear(new Question.ReadPopSettings(false, SERVER), SILENT, LOGGING),
        new Asked(
            new Question.FindProtocolLog(SERVER), List.of(LOGGING), List.of(), List.of(SILENT)),
        asked(new Question.ReadService(SERVICE, SERVER), RUNNING, STOPPED, STARTING),
        asked(new Question.ReadServiceIntent(SERVICE, SERVER), RUNNING, STOPPED, STARTING),
        new Asked(
            new Question.ReadBootTime(SERVER),
            List.of(new ServerUpReading(BOOTED, false)),
            List.of(),
            List.of()),
        new Asked(
            new Question.ReadServerUp(Optional.of(BOOTED), SERVER),
            List.of(new ServerUpReading(BOOTED.plusSeconds(61), true)),
            List.of(
                new ServerUpReading(BOOTED, true),
                new ServerUpReading(BOOTED.plusSeconds(60), true),
                new ServerUpReading(BOOTED.minusSeconds(5), false)),
            List.of(new ServerUpReading(BOOTED.plusSeconds(61), false))),
        new Asked(
            new Question.ReadServerUp(Optional.empty(), SERVER),
            List.of(),
            List.of(),
            List.of(new ServerUpReading(BOOTED, true))),
        clear(
            new Question.ReadComponentState(ComponentName.of("PopProxy"), SERVER),
            new ComponentReading(true, Optional.empty()),
            new ComponentReading(false, Optional.of("Maintenance"))),
        clear(
            new Question.FindMailboxServers(SERVER),
            new MailboxServersReading(List.of(OTHER)),
            new MailboxServersReading(List.of())),
        clear(
            new Question.ReadRecoveryHistory(SERVICE, SERVER),
            new RecoveryHistoryReading(false),
            new RecoveryHistoryReading(true)),
        clear(new Question.ReadTopology(SERVER), new PeersReading(2, 1), new PeersReading(0, 1)),
        new Asked(
            new Question.AskPerson(StepText.of("Is it up?", "稼働していますか。", "ours"), SERVER),
            List.of(),
            List.of(),
            List.of()),
        asked(
            new Question.CustomQuestion("fans turn", new TreeMap<>(), SERVER),
            GREEN,
            RED,
            NOT_RUN));
  }

  private static Asked asked(Question question, Reading yes, Reading no, Reading unclear) {
    return new Asked(question, List.of(yes), List.of(no), List.of(unclear));
  }

  private static Asked clear(Question question, Reading yes, Reading no) {
    return new Asked(question, List.of(yes), List.of(no), List.of());
  }

  private static Reading row(AlertValue value, Freshness freshness) {
    return new MonitorReading(MONITOR, value, HealthSetState.ONLINE, freshness);
  }

  private static Reading copy(CopyStatus status) {
    return new CopyStatusReading(List.of(new DatabaseCopy("DB1", status)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void its_readings_answer_yes_no_or_unclear(Asked asked) {
    assertThat(asked.yes()).allMatch(r -> asked.question().judge(r) == Answer.YES);
    assertThat(asked.no()).allMatch(r -> asked.question().judge(r) == Answer.NO);
    assertThat(asked.unclear()).allMatch(r -> asked.question().judge(r) == Answer.UNCLEAR);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void what_was_told_answers_any_question(Asked asked) {
    for (Answer answer : Answer.values()) {
      assertThat(asked.question().judge(new ToldReading(answer, "by telephone"))).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_reading_of_another_kind_is_unclear(Asked asked) {
    List<Reading> own =
        Stream.of(asked.yes(), asked.no(), asked.unclear()).flatMap(List::stream).toList();
    questions()
        .flatMap(other -> Stream.concat(other.yes().stream(), other.no().stream()))
        .filter(reading -> own.stream().noneMatch(o -> o.getClass().equals(reading.getClass())))
        .forEach(
            reading ->
                assertThat(asked.question().judge(reading))
                    .as("%s", reading)
                    .isEqualTo(Answer.UNCLEAR));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void it_only_observes_and_is_the_same_about_another_server(Asked asked) {
    assertThat(asked.question().risk()).isEqualTo(Risk.OBSERVES);
    assertThat(asked.question().on(OTHER).server()).isEqualTo(OTHER);
    assertThat(asked.question().on(OTHER).on(SERVER)).isEqualTo(asked.question());
  }

  @Test
  void the_row_of_another_monitor_says_nothing() {
    Question question = new Question.ReadServerHealth(MonitorName.of("Another"), SERVER);
    assertThat(question.judge(row(AlertValue.HEALTHY, Freshness.FRESH))).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void a_boot_stamp_that_no_clock_shows_is_judged_all_the_same() {
    Question late = new Question.ReadServerUp(Optional.of(Instant.MAX), SERVER);
    assertThat(late.judge(new ServerUpReading(BOOTED, true))).isEqualTo(Answer.NO);
    Question early = new Question.ReadServerUp(Optional.of(Instant.MIN), SERVER);
    assertThat(early.judge(new ServerUpReading(Instant.MAX, true))).isEqualTo(Answer.YES);
  }
}
