package dev.pophealth.pop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.recovery.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The step texts: complete, in both languages, and short enough to be read under pressure. */
class StepTextsTest {

  private static final int LONGEST = 160;

  private static final Pattern KANA_OR_KANJI =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private static final Pattern NAME = Pattern.compile("Pop[A-Z][A-Za-z]+");

  private static final Pattern SOURCE = Pattern.compile("[VDCPA][1-8][a-f]?(, .+)?|ours: .+");

  static Stream<Map.Entry<String, StepText>> texts() {
    return StepTexts.ALL.entrySet().stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V2a V2c",
        "D1 D2 D3 D4 D5 D6 D7 D8",
        "C1 C2 C3a C3b C3c C3d C3e C3f C4 C5 C6 C7 C8",
        "P1 P2 P3 P4 P5",
        "A1 A2 A3 A3a A3b A4 A5 A6"
      })
  void every_step_of_the_page_has_a_text_and_is_its_own_source(String ids) {
    assertThat(ids.split(" "))
        .allSatisfy(
            id -> {
              assertThat(StepTexts.ALL).containsKey(id);
              assertThat(StepTexts.ALL.get(id).source()).matches(id + "(, .+)?");
            });
  }

  @Test
  void the_texts_stand_in_the_order_of_the_procedures() {
    List<String> procedures = new ArrayList<>();
    for (String id : StepTexts.ALL.keySet()) {
      String procedure = id.substring(0, 1);
      if (procedures.isEmpty() || !procedures.get(procedures.size() - 1).equals(procedure)) {
        procedures.add(procedure);
      }
    }
    assertThat(procedures).containsExactly("V", "D", "C", "P", "A");
    assertThat(StepTexts.ALL.keySet())
        .containsSubsequence("D3.before", "D3", "D3.read", "D4", "D5.boot", "D5", "D5.look", "D6");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_one_short_english_sentence(Map.Entry<String, StepText> text) {
    assertThat(text.getValue().english())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(LONGEST)
        .matches("\\p{Upper}\\p{ASCII}*[^.\\s]\\.");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_one_short_japanese_sentence(Map.Entry<String, StepText> text) {
    assertThat(text.getValue().japanese())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(LONGEST)
        .containsPattern(KANA_OR_KANJI)
        .matches("[^。]+。");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_names_in_both_languages_the_same_probes_monitors_and_components(
      Map.Entry<String, StepText> text) {
    assertThat(names(text.getValue().japanese()))
        .containsExactlyElementsOf(names(text.getValue().english()));
  }

  private static List<String> names(String sentence) {
    return NAME.matcher(sentence).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_says_where_its_step_comes_from(Map.Entry<String, StepText> text) {
    assertThat(text.getValue().source()).matches(SOURCE);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_command_says_where_it_acts(Map.Entry<String, StepText> text) {
    assertThat(text.getValue().command().orElse("<server>"))
        .containsAnyOf("<server>", "<mailbox server>");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void no_command_has_the_parameter_that_the_shell_refuses(Map.Entry<String, StepText> text) {
    assertThat(text.getValue().command().orElse(""))
        .doesNotContainIgnoringCase("-ProtocolLoggingEnabled");
  }

  @ParameterizedTest
  @CsvSource({
    "V2c, Invoke-MonitoringProbe <health set>\\<probe> -Server <server> | Format-List",
    "D3, Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow $true",
    "D4, Get-MailboxDatabaseCopyStatus -Server <server> | group status",
    "D7, Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow $false",
    "C2, Invoke-MonitoringProbe POP\\PopCTPProbe -Server <server> | Format-List",
    "C3a, Set-PopSettings -Server <server> -ProtocolLogEnabled $true",
    "C3d, 'Get-PopSettings -Server <server>"
        + " | Format-List Server,ProtocolLogEnabled,LogFileLocation'",
    "C3e, 'Get-ServerHealth <mailbox server> | ?{$_.HealthSetName -like ''POP*''}'",
    "A2, 'Get-ServerHealth <server> | ?{$_.HealthSetName -like ''POP*''}'",
    "C6, Set-PopSettings -Server <server> -ProtocolLogEnabled $false",
    "P2, Invoke-MonitoringProbe POP.Proxy\\PopProxyTestProbe -Server <server> | Format-List",
    "A3a, Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow $true",
    "A5, Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow $false"
  })
  void the_pages_commands_stand_with_their_steps(String id, String command) {
    assertThat(StepTexts.ALL.get(id).command()).contains(command);
  }

  @Test
  void a_service_is_restarted_where_its_role_is() {
    assertThat(StepTexts.ALL.get("D1").command().orElseThrow()).contains(" MSExchangePOP3BE}");
    assertThat(StepTexts.ALL.get("C1").command().orElseThrow()).contains(" MSExchangePOP3}");
  }

  @Test
  void an_id_has_one_text_only() {
    StepText text = StepText.of("Do it.", "実行します。", "D1");
    StepTextTable table = new StepTextTable().step("D1", text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.step("D1", text))
        .withMessageContaining("D1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.and(new StepTextTable().step("D1", text)));
  }

  @Test
  void nobody_changes_the_texts() {
    assertThatThrownBy(StepTexts.ALL::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
