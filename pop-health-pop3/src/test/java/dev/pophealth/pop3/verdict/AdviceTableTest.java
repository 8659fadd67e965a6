package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Advice;
import dev.pophealth.pop3.Blame;
import dev.pophealth.pop3.Category;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every category tells an operator what it means and what to check next, in both languages. */
class AdviceTableTest {

  @ParameterizedTest
  @EnumSource(Category.class)
  void both_languages_have_whole_sentences(Category category) {
    Stream.of(AdviceTable.meaning(category), AdviceTable.next(category))
        .forEach(
            advice -> {
              assertThat(advice.english()).endsWith(".").doesNotContain("  ");
              assertThat(advice.japanese())
                  .endsWith("。")
                  .matches(".*[ぁ-んァ-ヶ].*")
                  .doesNotContainPattern("[（）]|\\S\\(|\\)[ぁ-ん一-龠]");
            });
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void what_is_the_probes_fault_says_that_no_restart_helps(Category category) {
    if (category.blame() == Blame.PROBE || category.blame() == Blame.ACCOUNT) {
      Advice next = AdviceTable.next(category);
      assertThat(next.english()).contains("Nothing is to be restarted");
      assertThat(next.japanese()).contains("再起動").contains("不要");
    }
  }
}
