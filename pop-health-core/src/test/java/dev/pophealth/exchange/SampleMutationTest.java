package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mutations of each sample: half change how it looks, half take something away. A failure names the
 * seed.
 */
class SampleMutationTest {

  private static final int EACH = Integer.getInteger("pophealth.mutations", 500);

  private static final Duration LIMIT = Duration.ofMinutes(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "componentstate-e16.clixml",
        "componentstate-e16.csv",
        "componentstate-ft-01-uneven.txt",
        "dbcopystatus-group-SYNTHETIC.txt",
        "dbcopystatus-md-01.txt",
        "escalation-event4-01.txt",
        "getservice-pop-e16.clixml",
        "healthreport-ft-01-singlespace.txt",
        "monitordefinition-fl-pop-proxy.txt",
        "monitoringprobe-fl-01-failed-by-design.txt",
        "monitoringprobe-fl-03-succeeded-short.txt",
        "pop3-wire-fetchmail-01.txt",
        "pop3-wire-mailkit-exchange-01.txt",
        "popsettings-fl-SYNTHETIC.txt",
        "probedefinition-fl-pop-proxy.txt",
        "proberesults-grid-pop-proxy.txt",
        "recoveryactionresults-grid-pop.txt",
        "responderdefinition-fl-pop-cafeoffline.txt",
        "serverhealth-fl-01.txt",
        "serverhealth-ft-01.txt",
        "serverhealth-ft-01b-recovered.txt",
        "serverhealth-ft-02-ja-wrapped-header.txt",
        "testpop-error-01.txt"
      })
  void layout_changes_nothing_and_loss_adds_nothing(String sample) {
    String text = Samples.text(sample);
    List<ShellFact> facts = Samples.read(sample).facts();
    Set<String> told = new LinkedHashSet<>();
    facts.forEach(fact -> told.add(withoutLine(fact)));
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int seed = 0; seed < EACH; seed++) {
            checkLayout(sample, text, facts, told, seed);
            checkLoss(sample, text, facts, told, seed);
          }
        });
  }

  private static void checkLayout(
      String sample, String text, List<ShellFact> facts, Set<String> told, int seed) {
    String changed = Layout.changed(sample, text, random(sample, seed));
    List<ShellFact> read = ShellOutput.read(changed, Samples.AMERICAN).facts();
    assertThat(read).as("facts of %s, layout %s:\n%s", sample, seed, changed).hasSameSizeAs(facts);
    for (int i = 0; i < facts.size(); i++) {
      ShellFact fact = read.get(i);
      ShellFact original = facts.get(i);
      assertThat(
              told.contains(withoutLine(fact))
                  || (Weaker.than(fact, original) && Weaker.than(original, fact)))
          .as("%s is %s in %s, layout %s:\n%s", fact, original, sample, seed, changed)
          .isTrue();
    }
  }

  private static void checkLoss(
      String sample, String text, List<ShellFact> facts, Set<String> told, int seed) {
    boolean table =
        sample.contains("-ft-") || sample.contains("-grid-") || sample.contains("-group-");
    String cut = Loss.of(text, table, 1, random(sample, seed + EACH));
    List<ShellFact> read = ShellOutput.read(cut, Samples.AMERICAN).facts();
    assertThat(read.size())
        .as("number of facts of %s, loss %s:\n%s", sample, seed, cut)
        .isLessThanOrEqualTo(facts.size());
    for (ShellFact fact : read) {
      assertThat(
              told.contains(withoutLine(fact))
                  || facts.stream().anyMatch(original -> Weaker.than(fact, original)))
          .as("%s was in %s, loss %s:\n%s", fact, sample, seed, cut)
          .isTrue();
    }
  }

  private static SplittableRandom random(String sample, int seed) {
    return new SplittableRandom(sample.hashCode() * 1_000_003L + seed);
  }

  private static String withoutLine(ShellFact fact) {
    return fact.toString().replaceFirst("line=[0-9]+", "");
  }
}
