package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was read or said, and however it went. */
class RecoveryPageProperties {

  @Property(tries = 40)
  void hostile_words_stay_words(@ForAll("hostile") String words, @ForAll Language language) {
    Recovery hostile = PlayedRecoveries.saying(words);
    Remark remark = new Remark(PlayedRecoveries.RAISED, words, words);
    ReadPage calm =
        read(PlayedRecoveries.saying("calm"), new Remark(remark.at(), "a", "a"), language);
    ReadPage page = read(hostile, remark, language);
    assertThat(page.elements().stream().map(ReadPage.Element::name))
        .containsExactlyElementsOf(calm.elements().stream().map(ReadPage.Element::name).toList());
    assertThat(page.elements().stream().map(ReadPage.Element::path))
        .containsExactlyElementsOf(calm.elements().stream().map(ReadPage.Element::path).toList());
    assertThat(page.words().codePoints())
        .noneMatch(c -> c == 0x202e || c == 0x200f || c == 0xfffe)
        .noneMatch(c -> Character.isISOControl(c) && c != '\n');
    assertThat(page.all("bdi")).isNotEmpty();
  }

  private static ReadPage read(Recovery recovery, Remark remark, Language language) {
    return ReadPage.of(Story.of(recovery).with(List.of(remark)).html(language));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.words().filter(words -> !words.isBlank());
  }

  @Property(tries = 80)
  void every_recovery_has_a_page_whose_numbers_agree(@ForAll long seed) {
    Recovery recovery = PlayedRecoveries.random(new Random(seed));
    Account account = Account.of(recovery, List.of(), List.of());
    assertThat(account.legs()).hasSameSizeAs(recovery.timeline());
    assertThat(account.legs()).allMatch(leg -> leg.decision().isPresent());
    Duration sum =
        account.times().stretches().stream()
            .map(Times.Stretch::length)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(account.times().total());
    assertThat(account.changes().stream().filter(change -> change.settled().isEmpty()))
        .hasSameSizeAs(recovery.owed());
    ReadPage.of(Story.of(recovery).html(Language.ENGLISH));
  }

  @Property(tries = 80)
  void the_path_drawn_is_in_one_piece(@ForAll long seed) {
    Recovery recovery = PlayedRecoveries.random(new Random(seed));
    for (Walk walk : Trails.walks(recovery)) {
      Ladder ladder = LadderOf.of(walk, Language.ENGLISH);
      for (int i = 1; i < ladder.rungs().size(); i++) {
        int here = i;
        boolean led =
            ladder.rungs().stream()
                .flatMap(rung -> rung.ways().stream())
                .anyMatch(way -> way.taken() && (way.to() == here || cleansUp(way)));
        assertThat(led || !ladder.rungs().get(i).reached()).as(ladder.rungs().get(i).id()).isTrue();
      }
      assertThat(
              ladder.rungs().stream()
                  .flatMap(rung -> rung.ways().stream())
                  .filter(Ladder.Way::taken)
                  .filter(way -> way.ends() && !cleansUp(way)))
          .as(recovery.toString())
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Before an escalation things are put back: then the way goes by an end that says so. */
  private static boolean cleansUp(Ladder.Way way) {
    return way.end().contains("after ");
  }
}
