package dev.pophealth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Runbooks;
import dev.pophealth.recovery.Step;
import dev.pophealth.run.RunnerListener;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Takes one step away from the hardened runbooks, or one part from the journal. */
class StepsRemovedTest {

  /** The hardened runbooks with their steps changed. */
  private static UnaryOperator<Play.Stage> with(Function<Step, List<Step>> change) {
    Map<Runbook, Runbook> changed = new LinkedHashMap<>();
    for (Runbook runbook : PopRunbooks.hardened().all()) {
      Runbook.Builder other = Runbook.named(runbook.id()).settings(runbook.settings());
      each(runbook.steps(), change).forEach(other::then);
      changed.put(runbook, other.otherwise(runbook.otherwise().value()));
    }
    Runbooks runbooks = incident -> PopRunbooks.hardened().runbookFor(incident).map(changed::get);
    Play.Stage[] first = new Play.Stage[1];
    return stage -> {
      if (first[0] == null) {
        first[0] = Broken.by(stage, runbooks);
      }
      return new Play.Stage(
          stage.fleet(),
          stage.policy(),
          first[0].engine(),
          stage.adversity(),
          stage.faults(),
          first[0].checker(),
          1);
    };
  }

  private static List<Step> each(List<Step> steps, Function<Step, List<Step>> change) {
    return steps.stream().flatMap(step -> change.apply(inner(step, change)).stream()).toList();
  }

  private static Step inner(Step step, Function<Step, List<Step>> change) {
    if (step instanceof Step.Holding h) {
      return new Step.Holding(
          h.id(),
          h.change(),
          h.guards(),
          h.before(),
          h.inForce(),
          h.effect(),
          each(h.under(), change),
          h.undo(),
          h.auxiliary(),
          h.thenVerify(),
          h.whenRed());
    }
    return step;
  }

  private static Step.Holding holding(Step.Holding h, Step.Check before, Step.Undo undo) {
    return new Step.Holding(
        h.id(),
        h.change(),
        h.guards(),
        before,
        h.inForce(),
        h.effect(),
        h.under(),
        undo,
        h.auxiliary(),
        undo.effect().isPresent() ? h.thenVerify() : Optional.empty(),
        h.whenRed());
  }

  @Test
  void without_the_confirmation_what_was_never_red_is_disrupted() {
    UnaryOperator<Play.Stage> unconfirmed =
        with(step -> step instanceof Step.Confirm ? List.of() : List.of(step));

    assertThat(Broken.laws(unconfirmed, Broken.NOTHING, "S3")).contains("S3");
  }

  @Test
  void without_the_ten_minutes_the_average_is_read_too_soon() {
    UnaryOperator<Play.Stage> hasty =
        with(
            step ->
                List.of(
                    step instanceof Step.Attempt a
                        ? new Step.Attempt(
                            a.id(),
                            a.act(),
                            a.verify(),
                            a.guards(),
                            a.unless(),
                            a.comeback(),
                            Optional.empty(),
                            a.renewal())
                        : step));

    assertThat(Broken.laws(hasty, Broken.NOTHING, "S17")).contains("S17");
  }

  @Test
  void without_the_restart_that_makes_it_effective_logging_stays_on() {
    UnaryOperator<Play.Stage> idle =
        with(
            step ->
                List.of(
                    step instanceof Step.Holding h && h.undo().effect().isPresent()
                        ? holding(
                            h,
                            h.before(),
                            new Step.Undo(
                                h.undo().id(),
                                h.undo().act(),
                                h.undo().readBack(),
                                h.undo().onlyWhenGreen(),
                                Optional.empty()))
                        : step));

    assertThat(Broken.laws(idle, Broken.NOTHING, "S24")).contains("S24");
  }

  @Test
  void with_the_value_before_read_wrongly_blocks_are_left_and_others_blocks_are_lifted() {
    UnaryOperator<Play.Stage> wrong =
        with(
            step ->
                List.of(
                    step instanceof Step.Holding h && h.change() instanceof Act.BlockActivation
                        ? holding(
                            h,
                            new Step.Check(
                                h.before().id(),
                                new Question.ReadActivation(false, Runbook.SERVER)),
                            h.undo())
                        : step));

    assertThat(Broken.laws(wrong, Broken.NOTHING, "S8", "S9")).contains("S8", "S9");
  }

  @Test
  void with_the_reading_back_turned_round_resolved_leaves_logging_on() {
    UnaryOperator<Play.Stage> wrong =
        with(
            step ->
                List.of(
                    step instanceof Step.Holding h && h.change() instanceof Act.SetProtocolLogging
                        ? holding(
                            h,
                            h.before(),
                            new Step.Undo(
                                h.undo().id(),
                                new Act.SetProtocolLogging(Runbook.SERVER),
                                new Step.Check(
                                    h.undo().readBack().id(),
                                    new Question.ReadPopSettings(true, Runbook.SERVER)),
                                h.undo().onlyWhenGreen(),
                                h.undo().effect()))
                        : step));

    assertThat(Broken.laws(wrong, Broken.NOTHING, "S7")).contains("S7");
  }

  @Test
  void a_look_that_sees_no_boot_lets_a_server_be_restarted_twice() {
    assertThat(
            Broken.laws(
                UnaryOperator.identity(),
                GuardsRemovedTest.blind(Question.ReadServerUp.class, Answer.NO),
                "S30"))
        .contains("S30");
  }

  /** A journal of which some is kept from the runner. */
  private static Broken.Around journal(boolean forgets, boolean dropsIntents) {
    return (setup, as, play) ->
        setup.journal(
            new Journal() {
              @Override
              public List<String> recoveries() throws IOException {
                return forgets ? List.of() : as.journal().recoveries();
              }

              @Override
              public List<JournalRecord> read(String recovery) throws IOException {
                return as.journal().read(recovery);
              }

              @Override
              public JournalSession open() throws IOException {
                return session(as.journal().open(), forgets, dropsIntents);
              }
            });
  }

  private static JournalSession session(JournalSession own, boolean forgets, boolean dropsIntents) {
    return new JournalSession() {
      @Override
      public String owner() {
        return own.owner();
      }

      @Override
      public boolean alive(String owner) throws IOException {
        return own.alive(owner);
      }

      @Override
      public JournalTurn turn() throws IOException {
        JournalTurn turn = own.turn();
        return new JournalTurn() {
          @Override
          public void news(BiConsumer<String, JournalRecord> each) throws IOException {
            if (!forgets) {
              turn.news(each);
            }
          }

          @Override
          public void close() {
            turn.close();
          }
        };
      }

      @Override
      public void append(String recovery, JournalRecord record) throws IOException {
        if (!(dropsIntents && record instanceof JournalRecord.Intended)) {
          own.append(recovery, record);
        }
      }

      @Override
      public void close() throws IOException {
        own.close();
      }
    };
  }

  @Test
  void an_intent_that_is_not_durable_is_missed() {
    assertThat(Broken.laws(UnaryOperator.identity(), journal(false, true), "E4")).contains("E4");
  }

  @Test
  void a_journal_that_forgets_loses_recoveries_budgets_and_who_has_what_in_hand() {
    assertThat(Broken.laws(UnaryOperator.identity(), journal(true, false), "ENDS", "ONE", "S18"))
        .contains("ENDS", "ONE", "S18");
  }

  @Test
  void an_end_that_nobody_hears_of_is_missed() {
    Broken.Around deaf = (setup, as, play) -> setup.listener(RunnerListener.none());

    assertThat(Broken.laws(UnaryOperator.identity(), deaf, "S20")).contains("S20");
  }
}
