package dev.pophealth.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law that nothing can break proves nothing: for each there is a runbook that does. */
class EachLawCanFailTest {

  private static final List<Broken> ALL = all();

  private static List<Broken> all() {
    List<Broken> all = new ArrayList<>(BrokenRestarts.all());
    all.addAll(BrokenRestarts.ofFleets());
    all.addAll(BrokenRestarts.ofExchange());
    all.addAll(BrokenEnds.all());
    all.addAll(BrokenHardened.all());
    return List.copyOf(all);
  }

  static List<Broken> broken() {
    return ALL;
  }

  static List<Law<?>> laws() {
    return Checker.ofExchange().laws();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void each_law_is_broken_by_some_runbook_at_the_expected_event(Law<?> law) {
    assertThat(ALL)
        .as("runbooks that break %s: %s", law.id(), law.because())
        .filteredOn(broken -> broken.law().equals(law.id()))
        .anyMatch(broken -> broken.of(law).filter(broken::expects).isPresent());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void each_broken_runbook_breaks_a_law_of_its_id_as_it_says(Broken broken) {
    List<String> told =
        laws().stream()
            .filter(law -> law.id().equals(broken.law()))
            .map(broken::of)
            .flatMap(Optional::stream)
            .map(violation -> Broken.lastOf(violation) + " => " + violation.wrong())
            .toList();
    assertThat(told).contains(broken.last() + " => " + broken.wrong());
  }
}
