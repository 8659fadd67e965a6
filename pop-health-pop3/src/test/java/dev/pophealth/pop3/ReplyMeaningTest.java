package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.ReplyMeaning.After;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyMeaningTest {

  @Test
  void a_refused_password_is_the_probes_fault_after_PASS() {
    ReplyMeaning meaning = ReplyMeaning.of("-ERR [AUTH] Authentication failed.\r\n", After.PASS);
    assertThat(meaning.good()).isFalse();
    assertThat(meaning.cases()).hasSize(1);
    Diagnosis diagnosis = meaning.cases().get(0).diagnosis();
    assertThat(diagnosis.category()).isEqualTo(Category.AUTH_CREDENTIALS);
    assertThat(diagnosis.phase()).isEqualTo(Phase.AUTHENTICATION);
    assertThat(diagnosis.serverWords()).isEqualTo("[AUTH] Authentication failed.");
  }

  @Test
  void words_that_mean_the_same_after_several_commands_are_told_once() {
    List<ReplyMeaning.Case> cases = ReplyMeaning.of("-ERR Server Unavailable. 21").cases();
    assertThat(cases.stream().flatMap(one -> one.after().stream()))
        .containsExactlyInAnyOrder(After.values());
    assertThat(cases.get(0).after()).containsExactly(After.CONNECTING);
    assertThat(cases.get(0).diagnosis().category()).isEqualTo(Category.GREETING_REFUSED);
    assertThat(cases)
        .anySatisfy(
            one -> {
              assertThat(one.after()).contains(After.PASS, After.STAT);
              assertThat(one.diagnosis().category()).isEqualTo(Category.SERVER_UNAVAILABLE);
            });
  }

  @Test
  void good_news_has_nothing_to_diagnose_and_may_name_the_server() {
    ReplyMeaning plain = ReplyMeaning.of("+OK The Microsoft Exchange POP3 service is ready.");
    assertThat(plain.good()).isTrue();
    assertThat(plain.cases()).isEmpty();
    assertThat(plain.servingNode()).isEmpty();
    assertThat(ReplyMeaning.of("+OK ready. [bQBiAHgAMQA=]").servingNode()).hasValue("mbx1");
  }

  @Test
  void a_challenge_is_a_refusal_only_after_a_token() {
    List<ReplyMeaning.Case> cases = ReplyMeaning.of("+ eyJzdGF0dXMiOiI0MDAifQ==").cases();
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).after()).containsExactly(After.XOAUTH2);
    assertThat(cases.get(0).diagnosis().category()).isEqualTo(Category.AUTH_TOKEN);
    assertThat(ReplyMeaning.of("+ ", After.PASS).cases()).isEmpty();
  }

  @Test
  void what_is_no_reply_is_malformed_and_bounded() {
    ReplyMeaning meaning = ReplyMeaning.of("x".repeat(1_000_000));
    assertThat(meaning.reply().text()).hasSize(Pop3Reply.MAX_OCTETS);
    assertThat(meaning.cases())
        .allSatisfy(
            one ->
                assertThat(one.diagnosis().category())
                    .isIn(Category.MALFORMED_REPLY, Category.GREETING_REFUSED));
  }
}
