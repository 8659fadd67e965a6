package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.port.Approver;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Risk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is asked for leave: by the default policy, before a server is taken down. */
class LeaveTest {

  private static final ServerName SERVER = Fleet.MBX1;

  private final Fleet fleet = new Fleet();

  @BeforeEach
  void a_server_that_needs_its_restart() {
    fleet.servers.makeIll(SERVER, Risk.TAKES_DOWN);
  }

  private RecoveryRunner begun(Approver approver) throws IOException {
    RecoveryRunner runner =
        RecoveryRunner.open(
            fleet.setup().policy(AutomationPolicy.defaults()).approver(approver).build());
    runner.begin(Fleet.deepTest(SERVER));
    return runner;
  }

  private List<String> restarts() {
    return fleet.acts().stream().filter(act -> act.startsWith("RestartServer")).toList();
  }

  /** What was said of the act that leave was asked for. */
  private String words() {
    int number = fleet.heard.of(JournalRecord.LeaveAsked.class).get(0).number();
    return fleet.heard.of(JournalRecord.Came.class).stream()
        .map(JournalRecord.Came::outcome)
        .filter(outcome -> outcome.number() == number)
        .map(outcome -> ((Outcome.Acted) outcome).cause() + " " + ((Outcome.Acted) outcome).words())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void leave_is_asked_with_every_reason_in_both_languages_and_holds_no_thread() throws Exception {
    RecoveryRunner runner = begun(fleet.people);

    LeaveRequest asked = fleet.people.leavesAsked().get(0);
    assertThat(asked.act()).isEqualTo(new Act.RestartServer(SERVER));
    assertThat(asked.until()).isEqualTo(Fleet.NOON.plus(Duration.ofMinutes(30)));
    assertThat(asked.why()).hasSize(1);
    assertThat(asked.why().get(0).english()).contains("needs a person's approval");
    assertThat(asked.why().get(0).japanese()).contains("承認");
    assertThat(asked.step().japanese()).isNotBlank();
    assertThat(runner.recoveries()).extracting(RecoveryView::phase).containsExactly(Phase.ASKING);
    assertThat(restarts()).isEmpty();
  }

  @Test
  void leave_given_is_written_down_and_the_act_is_reviewed_again() throws Exception {
    begun(fleet.people);

    fleet.people.give("Sato");

    assertThat(restarts()).hasSize(1);
    assertThat(fleet.heard.of(JournalRecord.LeaveGiven.class))
        .extracting(JournalRecord.LeaveGiven::by)
        .containsExactly("Sato");
    JournalRecord.Intended intended = fleet.heard.of(JournalRecord.Intended.class).get(2);
    assertThat(intended.why().get(0)).startsWith("Sato approved it, until ");
    fleet.passHours(1);
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
  }

  @Test
  void leave_is_no_leave_for_what_was_not_told_when_it_was_given() throws Exception {
    begun(fleet.people);
    fleet.servers.makeIll(Fleet.MBX2, Risk.OBSERVES);
    fleet.servers.makeIll(Fleet.MBX3, Risk.OBSERVES);

    fleet.people.give("Sato");

    assertThat(restarts()).isEmpty();
    assertThat(fleet.heard.of(JournalRecord.Refused.class)).hasSize(1);
  }

  @Test
  void somebody_who_gave_leave_is_asked_again_about_what_is_new() throws Exception {
    begun(fleet.people);
    LeaveRequest first = fleet.people.leavesAsked().get(0);
    fleet.servers.hide(Fleet.MBX2);
    fleet.servers.hide(Fleet.MBX3);

    fleet.people.give("Sato");

    assertThat(restarts()).isEmpty();
    LeaveRequest second = fleet.people.leavesAsked().get(0);
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.why()).hasSize(2).containsAll(first.why());
  }

  @Test
  void leave_denied_ends_after_clean_up_with_a_person() throws Exception {
    begun(fleet.people);

    fleet.people.deny("Sato", "not during the month's end");
    fleet.passHours(2);

    assertThat(restarts()).isEmpty();
    assertThat(words()).isEqualTo("Optional[REFUSED] Sato said no: not during the month's end");
    assertThat(fleet.end()).isEqualTo("ESCALATED REFUSED");
  }

  @Test
  void silence_is_a_no() throws Exception {
    begun(Approver.nobody());

    fleet.time.pass(Duration.ofMinutes(30));
    assertThat(fleet.heard.of(JournalRecord.LeaveLapsed.class)).hasSize(1);
    assertThat(words()).isEqualTo("Optional[REFUSED] nobody answered in time");
    fleet.passHours(2);

    assertThat(restarts()).isEmpty();
    assertThat(fleet.end()).isEqualTo("ESCALATED REFUSED");
  }

  @Test
  void what_is_said_too_late_or_twice_counts_for_nothing() throws Exception {
    Saying saying = new Saying();
    begun(saying);
    saying.answer.accept(new Leave.Denied("Sato", ""));
    saying.answer.accept(new Leave.Given("Sato"));
    fleet.passHours(3);
    saying.answer.accept(new Leave.Given("Sato"));

    assertThat(restarts()).isEmpty();
    assertThat(fleet.heard.of(JournalRecord.LeaveGiven.class)).isEmpty();
    assertThat(saying.withdrawn).isTrue();
    assertThat(fleet.heard.troubles).isEmpty();
  }

  @Test
  void an_approver_that_throws_asks_nobody_which_is_a_no() throws Exception {
    Saying broken =
        new Saying() {
          @Override
          public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) throws Exception {
            throw new IOException("the ticket system is away");
          }
        };
    begun(broken);
    fleet.passHours(2);

    assertThat(restarts()).isEmpty();
    assertThat(words()).startsWith("Optional[REFUSED] nobody could be asked");
    assertThat(fleet.heard.troubles).hasSize(1);
    assertThat(fleet.end()).isEqualTo("ESCALATED REFUSED");
  }

  @Test
  void leave_that_was_given_before_a_crash_is_still_good_after_it() throws Exception {
    LeaveTest before = new LeaveTest();
    before.a_server_that_needs_its_restart();
    before.begun(before.fleet.people);
    int untilAsked = before.fleet.journal.entries().size();

    Saying saying = new Saying();
    DyingJournal dying =
        new DyingJournal(fleet.journal, untilAsked + 1, DyingJournal.Death.AFTER_WRITING);
    RecoveryRunner.open(
            fleet
                .setup()
                .policy(AutomationPolicy.defaults())
                .approver(saying)
                .journal(dying)
                .build())
        .begin(Fleet.deepTest(SERVER));
    saying.answer.accept(new Leave.Given("Sato"));
    assertThat(fleet.journal.entries().get(fleet.journal.entries().size() - 1).record())
        .isInstanceOf(JournalRecord.LeaveGiven.class);
    fleet.journal.crash();

    RecoveryRunner.open(fleet.setup().policy(AutomationPolicy.defaults()).build());

    assertThat(restarts()).hasSize(1);
    assertThat(fleet.people.leavesAsked()).isEmpty();
  }

  /** Somebody whose answer is kept by the test. */
  private static class Saying implements Approver {
    private Consumer<Leave> answer = leave -> {};
    private boolean withdrawn;

    @Override
    public Pending askLeave(LeaveRequest request, Consumer<Leave> now) throws Exception {
      answer = now;
      return () -> withdrawn = true;
    }

    @Override
    public Pending ask(PersonRequest request, Consumer<ToldReading> now) {
      now.accept(new ToldReading(Answer.UNCLEAR, ""));
      return () -> {};
    }
  }
}
