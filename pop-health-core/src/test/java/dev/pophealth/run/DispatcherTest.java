package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import dev.pophealth.monitor.Judgement;
import dev.pophealth.monitor.MonitorPlan;
import dev.pophealth.monitor.MonitorState;
import dev.pophealth.monitor.Observation;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.dispatch.DispatchListener;
import dev.pophealth.run.dispatch.Dispatcher;
import dev.pophealth.run.dispatch.DispatcherSetup;
import dev.pophealth.triage.TriagedIncident;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private final Fleet fleet = new Fleet();
  private final List<String> heard = new ArrayList<>();

  private Dispatcher open() throws IOException {
    return open(Duration.ZERO);
  }

  private Dispatcher open(Duration gatherFor) throws IOException {
    DispatchListener listener =
        new DispatchListener() {
          @Override
          public void personCalled(TriagedIncident incident) {
            heard.add(incident.course() + " " + incident.server());
          }

          @Override
          public void begun(TriagedIncident incident, Opening opening) {
            heard.add(opening.getClass().getSimpleName() + " " + incident.server());
          }

          @Override
          public void notBegun(TriagedIncident incident, Exception cause) {
            heard.add("not begun " + incident.server());
          }
        };
    return Dispatcher.open(
        DispatcherSetup.builder()
            .runner(fleet.setup().build())
            .listener(listener)
            .gatherFor(gatherFor)
            .build());
  }

  private Alert alert(MonitorName monitor, ServerName server) {
    return new Alert(monitor, server, fleet.time.instant());
  }

  private Alert deep(ServerName server) {
    return alert(PopHealth.DEEP_TEST_MONITOR, server);
  }

  @Test
  void the_back_ends_incident_is_begun_before_the_front_ends() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    Dispatcher dispatcher = open();

    dispatcher.alert(deep(Fleet.MBX1));
    dispatcher.alert(alert(PopHealth.CTP_MONITOR, Fleet.CAS1));
    fleet.passHours(1);

    assertThat(heard).containsExactly("Begun mbx1");
    assertThat(fleet.acts()).containsExactly("RestartService mbx1");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
  }

  @Test
  void a_front_end_that_alerts_first_waits_for_what_is_behind_it() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    Dispatcher dispatcher = open(Duration.ofMinutes(1));

    dispatcher.alert(alert(PopHealth.CTP_MONITOR, Fleet.CAS1));
    fleet.time.pass(Duration.ofSeconds(59));
    dispatcher.alert(deep(Fleet.MBX1));
    assertThat(heard).isEmpty();
    fleet.passHours(1);

    assertThat(heard).containsExactly("Begun mbx1");
  }

  @Test
  void what_is_well_again_is_forgotten_and_may_turn_red_anew() throws Exception {
    Dispatcher dispatcher = open();
    dispatcher.alert(deep(Fleet.MBX1));
    fleet.passHours(1);
    dispatcher.cleared(PopHealth.DEEP_TEST_MONITOR, Fleet.MBX1);
    assertThat(heard).containsExactly("Begun mbx1");
    assertThat(fleet.time.waiting()).isZero();

    dispatcher.alert(deep(Fleet.MBX1));

    assertThat(heard).containsExactly("Begun mbx1", "Begun mbx1");
  }

  @Test
  void what_automation_could_not_mend_is_left_to_people_until_it_was_green() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.OBSERVES);
    Dispatcher dispatcher = open();
    dispatcher.alert(deep(Fleet.MBX1));
    fleet.passHours(30);

    assertThat(fleet.end()).isEqualTo("ESCALATED EXHAUSTED");
    assertThat(heard).containsExactly("Begun mbx1");

    dispatcher.cleared(PopHealth.DEEP_TEST_MONITOR, Fleet.MBX1);
    dispatcher.alert(deep(Fleet.MBX1));
    assertThat(heard).containsExactly("Begun mbx1", "Begun mbx1");
  }

  @Test
  void of_a_group_one_after_the_other_is_recovered() throws Exception {
    fleet.servers.makeIll(Fleet.CAS1, Risk.INTERRUPTS);
    Dispatcher dispatcher = open();
    dispatcher.alert(deep(Fleet.MBX1));
    assertThat(heard).containsExactly("Begun mbx1");
    dispatcher.alert(alert(PopHealth.PROXY_TEST_MONITOR, Fleet.CAS1));
    assertThat(heard).containsExactly("Begun mbx1", "Begun cas1");
  }

  @Test
  void a_person_is_called_once_when_most_of_a_group_is_red() throws Exception {
    Dispatcher dispatcher = open();
    dispatcher.alert(alert(PopHealth.PROXY_TEST_MONITOR, Fleet.CAS1));
    fleet.servers.makeIll(Fleet.CAS1, Risk.OBSERVES);
    fleet.servers.makeIll(Fleet.CAS2, Risk.OBSERVES);
    dispatcher.alert(alert(PopHealth.PROXY_TEST_MONITOR, Fleet.CAS2));
    fleet.passHours(1);

    assertThat(heard).containsOnlyOnce("CALL_PERSON cas2");
    assertThat(heard).filteredOn(each -> each.startsWith("Begun cas2")).isEmpty();
  }

  @Test
  void a_monitor_that_stays_red_after_a_good_end_is_a_new_alert_in_time() throws Exception {
    Dispatcher dispatcher = open();
    MonitorState state = red(dispatcher);
    fleet.time.pass(Duration.ofMinutes(5));
    assertThat(fleet.end()).isEqualTo("RESOLVED TRANSIENT");

    state = fail(dispatcher, state);
    assertThat(heard).containsExactly("Begun mbx1");
    for (int minute = 0; minute < 10; minute++) {
      fleet.time.pass(Duration.ofMinutes(1));
      state = fail(dispatcher, state);
    }

    assertThat(heard).containsExactly("Begun mbx1", "Begun mbx1");
  }

  @Test
  void a_monitor_that_turns_green_is_not_red_any_more() throws Exception {
    Dispatcher dispatcher = open();
    MonitorState state = red(dispatcher);
    fleet.time.pass(Duration.ofMinutes(5));

    Judgement green =
        state.after(
            new Observation.Probed(
                fleet.time.instant(), new ProbeReading(ProbeResult.SUCCEEDED, "")));
    dispatcher.judged(green);

    assertThat(fleet.time.waiting()).isZero();
  }

  @Test
  void another_runners_recovery_is_waited_for() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner other = fleet.open();
    other.begin(Fleet.deepTest(Fleet.MBX1));
    Dispatcher dispatcher = open();
    dispatcher.alert(deep(Fleet.MBX1));
    fleet.time.pass(Duration.ofMinutes(2));
    assertThat(heard).containsExactly("Elsewhere mbx1");

    other.close();
    fleet.time.pass(Duration.ofMinutes(2));

    assertThat(fleet.journal.entries().get(fleet.journal.entries().size() - 1).record().toString())
        .contains("RECOVERED");
    assertThat(fleet.acts()).doesNotHaveDuplicates();
  }

  /** A monitor that has just raised its alert. */
  private MonitorState red(Dispatcher dispatcher) {
    MonitorState state =
        MonitorState.begin(
            MonitorPlan.of(PopHealth.DEEP_TEST_MONITOR), Fleet.MBX1, fleet.time.instant());
    while (heard.isEmpty()) {
      fleet.time.pass(Duration.ofMinutes(1));
      state = fail(dispatcher, state);
    }
    return state;
  }

  private MonitorState fail(Dispatcher dispatcher, MonitorState state) {
    Judgement judgement =
        state.after(
            new Observation.Probed(fleet.time.instant(), new ProbeReading(ProbeResult.FAILED, "")));
    dispatcher.judged(judgement);
    return judgement.state();
  }
}
