package dev.pophealth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.Occasion;
import dev.pophealth.policy.Review;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Approver;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.port.RestartHook;
import dev.pophealth.port.Timekeeper;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.Actions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Takes one guard away at a time, by other code around it, and sees that a law is broken. */
class GuardsRemovedTest {

  /** Actions of which some are done otherwise. */
  private abstract static class Other implements Actions {
    final Actions own;

    Other(Actions own) {
      this.own = own;
    }

    @Override
    public Pending ask(Question question, Duration within, Consumer<Reading> came) {
      return own.ask(question, within, came);
    }

    @Override
    public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
      return own.perform(request, begin, came);
    }

    @Override
    public Pending topology(Duration within, Consumer<Topology> came) {
      return own.topology(within, came);
    }

    @Override
    public Pending hook(
        RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
      return own.hook(hook, moment, restart, came);
    }
  }

  /** Every question of a kind is answered well without a look. */
  static Broken.Around blind(Class<? extends Question> kind, Answer answer) {
    return (setup, as, play) ->
        setup.actions(
            new Other(as.actions()) {
              @Override
              public Pending ask(Question question, Duration within, Consumer<Reading> came) {
                return own.ask(
                    question,
                    within,
                    kind.isInstance(question)
                        ? reading -> came.accept(new ToldReading(answer, "taken for granted"))
                        : came);
              }
            });
  }

  @Test
  void the_page_to_the_letter_restarts_servers_with_active_databases() {
    UnaryOperator<Play.Stage> letter = stage -> Broken.by(stage, PopRunbooks.asPublished());

    assertThat(Broken.laws(letter, Broken.NOTHING, "S1", "S25")).contains("S1", "S25");
  }

  @Test
  void without_the_look_at_copies_a_server_goes_down_with_databases() {
    assertThat(
            Broken.laws(
                UnaryOperator.identity(), blind(Question.ReadCopyStatus.class, Answer.YES), "S1"))
        .contains("S1");
  }

  @Test
  void without_the_reading_back_a_server_goes_down_unblocked() {
    assertThat(
            Broken.laws(
                UnaryOperator.identity(),
                (setup, as, play) ->
                    setup.actions(
                        new Other(as.actions()) {
                          @Override
                          public Pending ask(
                              Question question, Duration within, Consumer<Reading> came) {
                            boolean readsBack =
                                question instanceof Question.ReadActivation read && read.blocked();
                            return own.ask(
                                question,
                                within,
                                readsBack
                                    ? r -> came.accept(new ToldReading(Answer.YES, "surely"))
                                    : came);
                          }
                        }),
                "S8"))
        .contains("S8");
  }

  @Test
  void without_the_question_for_intent_a_service_stopped_on_purpose_is_started() {
    assertThat(
            Broken.laws(
                UnaryOperator.identity(),
                blind(Question.ReadServiceIntent.class, Answer.YES),
                "X1"))
        .contains("X1");
  }

  @Test
  void without_the_question_for_the_component_a_service_is_restarted_in_vain() {
    assertThat(
            Broken.laws(
                UnaryOperator.identity(),
                blind(Question.ReadComponentState.class, Answer.YES),
                "X2"))
        .contains("X2");
  }

  @Test
  void a_topology_that_lies_takes_a_group_below_its_minimum() {
    Broken.Around lies =
        (setup, as, play) ->
            setup.actions(
                new Other(as.actions()) {
                  @Override
                  public Pending topology(Duration within, Consumer<Topology> came) {
                    return own.topology(within, told -> came.accept(allServe(told)));
                  }
                });

    assertThat(Broken.laws(UnaryOperator.identity(), lies, "S13")).contains("S13");
  }

  private static Topology allServe(Topology told) {
    Topology.Builder all = Topology.builder().groups(told.groups());
    for (ServerFacts server : told.servers()) {
      all.addServers(server.withServing(Answer.YES));
    }
    return all.build();
  }

  @Test
  void a_policy_that_always_allows_breaks_budgets_groups_maintenance_and_leave() {
    Broken.Around allows = (setup, as, play) -> setup.policy(allowing(as.policy()));

    assertThat(Broken.laws(UnaryOperator.identity(), allows, "S18", "S13", "S15", "LEAVE"))
        .contains("S18", "S13", "S15", "LEAVE");
  }

  private static AutomationPolicy allowing(AutomationPolicy policy) {
    return (AutomationPolicy)
        Proxy.newProxyInstance(
            AutomationPolicy.class.getClassLoader(),
            new Class<?>[] {AutomationPolicy.class},
            (proxy, method, arguments) ->
                method.getName().equals("review")
                    ? new Review.Allow(
                        policy
                            .review(
                                (Act) arguments[0],
                                (Occasion) arguments[1],
                                (Ledger) arguments[2],
                                (Topology) arguments[3],
                                (Instant) arguments[4])
                            .why())
                    : method.invoke(policy, arguments));
  }

  @Test
  void an_executor_that_does_not_heed_the_word_to_begin_acts_on_old_evidence_and_after_a_stop() {
    Broken.Around heedless =
        (setup, as, play) ->
            setup.actions(
                new Other(as.actions()) {
                  @Override
                  public Pending perform(
                      ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
                    Play now = play;
                    now.agenda()
                        .after(
                            40 * 60_000L,
                            () -> {
                              if (begin.getAsBoolean() || request.number() > 0) {
                                now.judge().starts(request);
                              }
                            });
                    return () -> {};
                  }
                });

    assertThat(Broken.laws(UnaryOperator.identity(), heedless, "S31", "S15"))
        .contains("S31", "S15");
  }

  @Test
  void a_person_who_never_said_yes_is_missed() {
    Broken.Around forged =
        (setup, as, play) ->
            setup.approver(
                new Approver() {
                  @Override
                  public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
                    answer.accept(new Leave.Given("nobody"));
                    return () -> {};
                  }

                  @Override
                  public Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
                    return () -> {};
                  }
                });

    assertThat(Broken.laws(UnaryOperator.identity(), forged, "LEAVE")).contains("LEAVE");
  }

  @Test
  void a_clock_that_wakes_too_early_is_not_believed() {
    Broken.Around early =
        (setup, as, play) ->
            setup.time(
                new Timekeeper() {
                  @Override
                  public Instant instant() {
                    return as.time().instant();
                  }

                  @Override
                  public Pending wakeAt(Instant time, Runnable wake) {
                    Duration left = Duration.between(instant(), time);
                    return as.time().wakeAt(instant().plus(left.dividedBy(2)), wake);
                  }
                });

    assertThat(Broken.laws(UnaryOperator.identity(), early, "S17")).doesNotContain("S17");
  }
}
