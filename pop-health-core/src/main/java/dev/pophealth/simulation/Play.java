package dev.pophealth.simulation;

import dev.pophealth.check.Checker;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.simulation.judge.Breach;
import dev.pophealth.simulation.judge.Judge;
import dev.pophealth.simulation.world.Acts;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Chance;
import dev.pophealth.simulation.world.Effects;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Fault;
import dev.pophealth.simulation.world.Looks;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.OtherAutomation;
import dev.pophealth.simulation.world.People;
import dev.pophealth.simulation.world.Scenario;
import dev.pophealth.simulation.world.World;
import dev.pophealth.triage.IllDependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run: a fleet, its faults and people, and the program, from one seed. Tests override {@link
 * #build} to take a guard away.
 */
class Play {

  private static final long MINUTE = Agenda.MINUTE;
  private static final long HOUR = Agenda.HOUR;

  /** Faults come in so long a time; then the world is left to calm down. */
  private static final long TROUBLED = 6 * HOUR;

  private static final long HORIZON = 72 * HOUR;

  /** As long as anything has happened within so long a time, monitors go on measuring. */
  private static final long REST = 20 * MINUTE;

  private final Stage stage;
  private final Chance chance;
  private final Agenda agenda = new Agenda();
  private final World world;
  private final Looks looks;
  private final Acts acts;
  private final People people;
  private final OtherAutomation others;
  private final Judge judge;
  private final PlayedJournal journal;
  private final List<Life> lives = new ArrayList<>();
  private final Map<String, FaultKind> kinds = new LinkedHashMap<>();
  private final Set<String> tickets = new LinkedHashSet<>();
  private long restlessUntil;
  private int crashes;
  private @Nullable Teller teller;

  Play(Stage stage, long seed) {
    this.stage = stage;
    chance = new Chance(seed);
    world = new World(stage.fleet(), agenda, chance.split());
    Effects effects = new Effects(world, chance.split());
    looks = new Looks(world, stage.adversity(), chance.split());
    acts = new Acts(world, effects, stage.adversity(), chance.split());
    people = new People(world, effects, stage.adversity(), chance.split());
    others = new OtherAutomation(world, effects, stage.adversity(), chance.split());
    judge = new Judge(world, stage.policy(), stage.checker());
    journal = new PlayedJournal(chance.split(), stage.adversity().crashes(), this::kept);
    world.watchedBy(this::happened);
    new Scenario(world, effects, chance.split()).draw(stage.faults(), TROUBLED);
  }

  /** From now on what happens is told. */
  void toldBy(Teller other) {
    teller = other;
  }

  /** Tells something, if anybody wants to know. */
  void tell(Consumer<Teller> what) {
    if (teller != null) {
      what.accept(teller);
    }
  }

  /** Plays it to its end. */
  List<Breach> play() {
    for (int i = 0; i < stage.programs(); i++) {
      begin();
    }
    while (agenda.next() <= HORIZON) {
      agenda.step();
    }
    return judge.close();
  }

  private void begin() {
    tell(teller -> teller.says(agenda.instant(), "starts"));
    Life life = new Life(this, chance.split());
    lives.add(life);
    life.start();
  }

  /** A life is over; after a while somebody starts the program again. */
  void died(Life life) {
    crashes++;
    lives.remove(life);
    tell(teller -> teller.says(agenda.instant(), "dies"));
    long delay =
        chance.is(0.8) ? chance.between(Agenda.SECOND, 5 * MINUTE) : chance.between(0, 3 * HOUR);
    agenda.after(delay, this::begin);
  }

  private void happened(Fact fact) {
    tell(teller -> teller.truth(agenda.instant(), fact));
    judge.happened(fact);
    stir();
  }

  private void stir() {
    restlessUntil = agenda.now() + REST;
    for (Life life : lives) {
      life.tick();
    }
  }

  /** Somebody is told of a recovery's end; says whether that is news. The tickets outlive us. */
  boolean hearsOfEnd(String recovery) {
    stir();
    judge.heard(recovery);
    return tickets.add(recovery);
  }

  /** A record is durable. */
  private void kept(String recovery, JournalRecord record) {
    tell(teller -> teller.recorded(recovery, record));
    if (record instanceof JournalRecord.Begun begun) {
      Machine machine = world.machine(begun.incident().alert().server());
      kinds.put(recovery, world.kindOn(machine));
    }
    judge.recorded(recovery, record);
  }

  /** What was really wrong when a recovery began. */
  FaultKind kindOf(String recovery) {
    return kinds.getOrDefault(recovery, FaultKind.NOTHING);
  }

  boolean isRestless() {
    if (agenda.now() < restlessUntil) {
      return true;
    }
    for (Life life : lives) {
      if (life.isAlive() && life.monitors().areRed()) {
        return agenda.now() < HORIZON / 2;
      }
    }
    return false;
  }

  RunnerSetup.Builder setup(Life life, Chance split) {
    return RunnerSetup.builder()
        .engine(stage.engine())
        .actions(new PlayedActions(this, life, split.split()))
        .policy(stage.policy());
  }

  /** The setup of a runner, complete. */
  RunnerSetup build(RunnerSetup.Builder setup) {
    return setup.build();
  }

  /** What is told of the fleet: true, but sometimes nothing. */
  Topology topology() {
    Topology.Builder told = Topology.builder().groups(stage.fleet().topology().groups());
    for (ServerFacts facts : stage.fleet().topology().servers()) {
      Machine machine = world.machine(facts.name());
      boolean nothing = chance.is(adversity().unclearAnswers());
      Answer serving = world.isServing(machine) ? Answer.YES : Answer.NO;
      told.addServers(facts.withServing(nothing ? Answer.UNCLEAR : serving));
    }
    return told.build();
  }

  List<IllDependency> knownIll() {
    List<IllDependency> ill = new ArrayList<>();
    for (Fault fault : world.known()) {
      fault
          .dependency()
          .ifPresent(name -> ill.add(new IllDependency(name, fault.machine().map(Machine::name))));
    }
    return ill;
  }

  Agenda agenda() {
    return agenda;
  }

  World world() {
    return world;
  }

  Looks looks() {
    return looks;
  }

  Acts acts() {
    return acts;
  }

  People people() {
    return people;
  }

  OtherAutomation others() {
    return others;
  }

  Judge judge() {
    return judge;
  }

  PlayedJournal journal() {
    return journal;
  }

  Adversity adversity() {
    return stage.adversity();
  }

  int crashes() {
    return crashes;
  }

  /** What a run is played with. */
  record Stage(
      Fleet fleet,
      AutomationPolicy policy,
      RecoveryEngine engine,
      Adversity adversity,
      List<FaultKind> faults,
      Checker checker,
      int programs) {

    Stage with(Adversity other) {
      return new Stage(fleet, policy, engine, other, faults, checker, programs);
    }

    Stage with(List<FaultKind> other) {
      return new Stage(fleet, policy, engine, adversity, other, checker, programs);
    }

    Stage with(Checker other) {
      return new Stage(fleet, policy, engine, adversity, faults, other, programs);
    }
  }
}
