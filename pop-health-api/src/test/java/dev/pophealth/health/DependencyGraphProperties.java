package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DependencyGraphProperties {

  /** Dependencies that need lower ones only, in any order of mention. */
  private static List<Dependency> layered(int count, Random random) {
    List<Dependency> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Dependency.Builder each = Dependency.builder().name(name(i));
      for (int lower = 0; lower < i; lower++) {
        if (random.nextInt(3) == 0) {
          each.addDependsOn(name(lower));
        }
      }
      all.add(each.build());
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static DependencyName name(int number) {
    return DependencyName.of("D" + number);
  }

  private static DependencyGraph graph(List<Dependency> all) {
    return new DependencyGraph(Catalogue.of("dependency", all, each -> List.of(each.name())));
  }

  @Property(tries = 200)
  void a_graph_without_circle_is_taken_and_reaches_what_is_needed(
      @ForAll @IntRange(min = 1, max = 12) int count, @ForAll Random random) {
    List<Dependency> all = layered(count, random);
    DependencyGraph graph = graph(all);
    for (Dependency each : all) {
      List<DependencyName> reached = graph.reachedFrom(List.of(each.name()));
      assertThat(reached).startsWith(each.name()).doesNotHaveDuplicates();
      assertThat(reached).containsAll(each.dependsOn());
      assertThat(reached)
          .as("whatever is reached, its own needs are reached as well")
          .allSatisfy(
              name ->
                  assertThat(reached)
                      .containsAll(
                          all.stream()
                              .filter(other -> other.name().equals(name))
                              .findFirst()
                              .orElseThrow()
                              .dependsOn()));
    }
  }

  @Property(tries = 200)
  void closing_a_circle_is_refused_and_the_circle_is_told(
      @ForAll @IntRange(min = 1, max = 12) int length, @ForAll Random random) {
    List<Dependency> all =
        new ArrayList<>(
            IntStream.range(0, length)
                .mapToObj(
                    i ->
                        Dependency.builder()
                            .name(name(i))
                            .addDependsOn(DependencyName.of("Base"), name((i + 1) % length))
                            .build())
                .toList());
    all.add(Dependency.builder().name(DependencyName.of("Outside")).addDependsOn(name(0)).build());
    all.add(Dependency.of("Base"));
    Collections.shuffle(all, random);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph(all))
        .withMessageStartingWith("dependencies go round in a circle: ")
        .withMessageEndingWith(": take one of them away")
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage().split(" needs ", -1))
                    .as("each of the circle, and its first once more")
                    .hasSize(length + 1))
        .withMessageNotContainingAny("Outside", "Base");
  }

  @Example
  void a_dependency_on_nobody_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                graph(
                    List.of(
                        Dependency.of("Network"),
                        Dependency.builder()
                            .name(DependencyName.of("DNS"))
                            .addDependsOn(DependencyName.of("Netwrk"))
                            .build())))
        .withMessage(
            "the dependency DNS names the dependency [Netwrk], which is not in the model: did you"
                + " mean Network?");
  }
}
