package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pophealth.recovery.Recovery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others have to say stands where it belongs, in every format. */
class RemarksTest {

  private static final Recovery RECOVERY = PlayedRecoveries.refused();
  private static final Remark ASKED = remark(65, "Leave was asked.", "承認を依頼しました。");
  private static final Remark REFUSED = remark(304, "k.sato refused.", "k.sato が却下しました。");
  private static final Remark LATER = remark(900, "k.sato took over.", "k.sato が引き継ぎました。");

  private static Remark remark(int seconds, String english, String japanese) {
    return new Remark(PlayedRecoveries.RAISED.plusSeconds(seconds), english, japanese);
  }

  private static Story story() {
    return Story.of(RECOVERY).with(List.of(LATER)).with(List.of(REFUSED, ASKED));
  }

  @Test
  void remarks_are_woven_in_by_their_time() {
    for (String told :
        List.of(story().text(Language.ENGLISH), story().markdown(Language.ENGLISH), page())) {
      assertThat(told)
          .containsSubsequence(
              "D5.boot", "Leave was asked.", "k.sato refused.", "D5", "k.sato took over.");
    }
    assertThat(story().text(Language.JAPANESE)).contains("k.sato が引き継ぎました。");
  }

  private static String page() {
    return ReadPage.of(story().html(Language.ENGLISH)).all("ol", "timeline").get(0).words();
  }

  @Test
  void a_story_without_remarks_stays_as_it_was() {
    Story plain = Story.of(RECOVERY);
    story();
    assertThat(plain.text(Language.ENGLISH)).doesNotContain("Leave was asked.");
    assertThat(plain.with(List.of()).text(Language.ENGLISH))
        .isEqualTo(plain.text(Language.ENGLISH));
  }

  @Test
  void a_remark_needs_its_time_and_bounds_its_words() {
    assertThatNullPointerException().isThrownBy(() -> new Remark(null, "a", "b"));
    assertThat(new Remark(Instant.EPOCH, "x".repeat(9_000), "\u202ea").english()).hasSize(2_000);
  }
}
