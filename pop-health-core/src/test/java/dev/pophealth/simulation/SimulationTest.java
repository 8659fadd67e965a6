package dev.pophealth.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.simulation.world.Chance;
import org.junit.jupiter.api.Test;

class SimulationTest {

  /** More with {@code -Dpophealth.incidents=1000000}; the page says how many were played. */
  private static final int INCIDENTS = Integer.getInteger("pophealth.incidents", 3_000);

  private static final long SEED = Long.getLong("pophealth.seed", 2013);

  private static final int THREADS = Integer.getInteger("pophealth.threads", 2);

  @Test
  void no_law_is_broken_whatever_goes_wrong() throws InterruptedException {
    SimulationReport report = Simulation.varied().run(SEED, INCIDENTS, THREADS);

    assertThat(report.brokenLaws()).as(report.text()).isEmpty();
    assertThat(report.broken()).isEmpty();
    assertThat(report.incidents()).isGreaterThanOrEqualTo(INCIDENTS);
    assertThat(report.crashes()).isPositive();
    assertThat(report.acts()).containsKeys("RestartServer", "BlockActivation", "RestartService");
    if (INCIDENTS > 10_000) {
      System.out.println(report.text());
    }
  }

  @Test
  void the_same_seed_plays_the_same_on_any_number_of_threads() throws InterruptedException {
    Simulation simulation = Simulation.varied();

    String alone = simulation.run(7, 300).text();

    assertThat(simulation.run(7, 300).text()).isEqualTo(alone);
    assertThat(simulation.run(7, 300, 3).text()).isEqualTo(alone);
    assertThat(simulation.run(8, 300).text()).isNotEqualTo(alone);
  }

  @Test
  void a_run_is_told_as_a_story_and_the_same_each_time() {
    String story = Simulation.varied().replay(42);

    assertThat(Simulation.varied().replay(42)).isEqualTo(story);
    assertThat(story).startsWith("Run 42\n").contains("  program  starts").contains("  truth  ");
  }

  @Test
  void where_nothing_goes_wrong_but_the_faults_a_hung_service_is_cured() {
    SimulationReport report =
        Simulation.of(Fleet.drawn(3), AutomationPolicy.defaults(), PopRunbooks.hardened())
            .with(Adversity.none())
            .withFaults(FaultKind.SERVICE_HUNG)
            .run(1, 50);

    assertThat(report.broken()).isEmpty();
    assertThat(report.crashes()).isZero();
    assertThat(report.recovered()).isGreaterThan(report.incidents() / 2);
    assertThat(report.minutesToRecover(0.5)).isLessThan(30);
    assertThat(report.minutesToRecover(0.5)).isLessThanOrEqualTo(report.minutesToRecover(0.99));
  }

  @Test
  void what_cannot_be_played_is_refused() {
    Simulation simulation = Simulation.varied();

    assertThatThrownBy(() -> simulation.withFaults()).hasMessageContaining("name at least one");
    assertThatThrownBy(() -> simulation.run(1, 1).minutesToRecover(2))
        .hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> Fleet.builder().topology(untold()).build())
        .hasMessageContaining("say what it does");
  }

  private static dev.pophealth.health.Topology untold() {
    return dev.pophealth.health.Topology.builder()
        .addServers(
            dev.pophealth.health.ServerFacts.unknown(dev.pophealth.health.ServerName.of("a")))
        .build();
  }

  @Test
  void chance_is_the_same_on_every_jvm() {
    Chance chance = new Chance(42);

    assertThat(chance.next()).isEqualTo(-4767286540954276203L);
    assertThat(chance.below(6)).isBetween(0, 5);
    assertThat(chance.between(3, 5)).isBetween(3L, 5L);
    assertThat(chance.is(0)).isFalse();
    assertThat(chance.is(1)).isTrue();
  }
}
