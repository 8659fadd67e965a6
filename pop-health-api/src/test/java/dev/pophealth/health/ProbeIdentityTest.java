package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeIdentityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POP.Protocol\\PopSelfTestProbe",
        "POP\\PopCTPProbe",
        "POP.Protocol\\PopDeepTestProbe\\Mailbox Database 0815",
        "POP.Protocol\\PopDeepTestProbe\\データベース1"
      })
  void an_identity_is_printed_as_it_is_read(String text) {
    assertThat(ProbeIdentity.parse(text)).hasToString(text);
  }

  @Test
  void an_identity_has_three_parts() {
    ProbeIdentity identity = ProbeIdentity.parse("POP.Protocol\\PopDeepTestProbe\\DB1");
    assertThat(identity.healthSet()).isEqualTo(HealthSetName.of("POP.Protocol"));
    assertThat(identity.probe()).isEqualTo(ProbeName.of("PopDeepTestProbe"));
    assertThat(identity.target()).contains("DB1");
    assertThat(ProbeIdentity.parse("POP\\PopCTPProbe").target()).isEmpty();
  }

  @Test
  void an_empty_target_is_none() {
    assertThat(ProbeIdentity.parse(" POP\\PopCTPProbe\\ "))
        .isEqualTo(ProbeIdentity.parse("POP\\PopCTPProbe"));
  }

  @Test
  void letter_case_does_not_matter() {
    assertThat(ProbeIdentity.parse("pop\\POPCTPPROBE\\db1"))
        .isEqualTo(ProbeIdentity.parse("POP\\PopCTPProbe\\DB1"))
        .hasSameHashCodeAs(ProbeIdentity.parse("POP\\PopCTPProbe\\DB1"))
        .isNotEqualTo(ProbeIdentity.parse("POP\\PopCTPProbe\\DB2"))
        .isNotEqualTo(ProbeIdentity.parse("POP\\PopCTPProbe"))
        .isNotEqualTo(ProbeIdentity.parse("POP\\PopSelfTestProbe\\DB1"))
        .isNotEqualTo(ProbeIdentity.parse("POP.Proxy\\PopCTPProbe\\DB1"));
  }

  @Test
  void a_target_can_be_given_later() {
    assertThat(ProbeIdentity.parse("POP\\PopCTPProbe\\DB1").at("DB2"))
        .hasToString("POP\\PopCTPProbe\\DB2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PopCTPProbe",
        "\\",
        "\\PopCTPProbe",
        "POP\\",
        "POP\\\\DB1",
        "P;OP\\Probe",
        "a\\b\\c\\d"
      })
  void what_is_no_identity_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProbeIdentity.parse(text));
  }

  @Test
  void the_refusal_says_how_to_write_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbeIdentity.parse("PopCTP\nProbe"))
        .withMessage(
            "the probe identity [PopCTP Probe] has no backslash: write <health set>\\<probe> or"
                + " <health set>\\<probe>\\<target>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a'b",
        "a’b",
        "a\"b",
        "a“b",
        "a`b",
        "a\\b",
        "a\nb",
        "a\u202Eb",
        "a\uD800",
        " a"
      })
  void a_hostile_target_is_refused(String target) {
    ProbeIdentity identity = ProbeIdentity.parse("POP\\PopCTPProbe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity.at(target))
        .withMessageContaining("target");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ProbeIdentity(identity.healthSet(), identity.probe(), Optional.of(target)));
  }

  @Test
  void a_target_has_255_characters_at_most() {
    ProbeIdentity identity = ProbeIdentity.parse("POP\\PopCTPProbe");
    assertThat(identity.at("x".repeat(255)).target().orElseThrow()).hasSize(255);
    assertThatIllegalArgumentException().isThrownBy(() -> identity.at("x".repeat(256)));
  }
}
