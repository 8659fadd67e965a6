package dev.pophealth.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each hardened runbook is made wrong in every way that {@link Mutant} knows, and the laws must
 * notice; what they do not notice is listed, with the reason why it does no harm.
 */
class MutantsTest {

  /** Small numbers: more rounds of a poll are more of the same. */
  private static final RunbookSettings SMALL =
      RunbookSettings.builder().upRounds(2).maxFound(1).build();

  /**
   * Mutants that do no harm.
   *
   * @param runbook matches the runbook's id
   * @param mutant matches the mutant's name
   * @param reason why it does no harm
   */
  private record Harmless(String runbook, String mutant, String reason) {
    boolean covers(String id, String name) {
      return id.matches(runbook) && name.matches(mutant);
    }
  }

  @Test
  void every_mutant_breaks_a_law_or_is_listed_as_harmless_with_its_reason() throws IOException {
    List<Harmless> harmless = harmless();
    List<Harmless> unused = new ArrayList<>(harmless);
    List<String> unnoticed = new ArrayList<>();
    int mutants = 0;
    for (Runbook runbook : PopRunbooks.hardened(SMALL).all()) {
      Graph graph = GraphCompiler.compile(runbook);
      List<World> worlds = Checker.worlds(graph, roles(runbook));
      for (Mutant mutant : Mutant.of(graph)) {
        if (judgedElsewhere(runbook, mutant)) {
          continue;
        }
        mutants++;
        if (Checker.ofExchange().anyViolation(mutant.applied(graph), worlds).isPresent()) {
          continue;
        }
        Collection<Harmless> rows =
            harmless.stream().filter(row -> row.covers(runbook.id(), mutant.toString())).toList();
        unused.removeAll(rows);
        if (rows.isEmpty()) {
          unnoticed.add(runbook.id() + "\t" + mutant);
        }
      }
    }
    System.out.println(
        mutants + " mutants of runbooks, " + harmless.size() + " reasons why some do no harm");
    assertThat(unnoticed).as("mutants that break no law").isEmpty();
    assertThat(unused).as("rows that excuse no mutant").isEmpty();
  }

  /** D is made wrong by itself; what C.both shares with C.cas is made wrong there. */
  private static boolean judgedElsewhere(Runbook runbook, Mutant mutant) {
    String step = mutant.step().value();
    return (runbook.id().startsWith("C.") && step.startsWith("D"))
        || (runbook.id().equals("C.both") && !step.matches("C[45].*"));
  }

  static Set<Role> roles(Runbook runbook) {
    if (runbook.id().contains(".cas")) {
      return EnumSet.of(Role.CLIENT_ACCESS);
    }
    return runbook.id().contains(".mailbox") ? EnumSet.of(Role.MAILBOX) : EnumSet.allOf(Role.class);
  }

  private static List<Harmless> harmless() throws IOException {
    List<Harmless> rows = new ArrayList<>();
    Set<String> reasons = new TreeSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    MutantsTest.class.getResourceAsStream("harmless-mutants.tsv")),
                UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] parts = line.split("\t", -1);
          rows.add(new Harmless(parts[0], parts[1], parts[2]));
          reasons.add(parts[2]);
        }
      }
    }
    assertThat(reasons).doesNotContain("");
    return rows;
  }
}
