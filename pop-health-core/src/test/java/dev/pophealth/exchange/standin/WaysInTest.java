package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How scripts get in, and how text gets out. */
class WaysInTest {

  private final Path folder;
  private final StandIn exchange;

  WaysInTest(@TempDir Path folder) {
    this.folder = folder;
    exchange = StandIn.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-NoProfile -Command",
        "-nop -noni -c",
        "/NoLogo -ExecutionPolicy Bypass -Command",
        "-ep RemoteSigned -Sta -OutputFormat Text -C"
      })
  void switches_are_taken_as_powershell_takes_them(String switches) {
    String[] arguments = (switches + " 'in'").split(" ", -1);
    assertThat(Played.input(exchange, "", arguments).lines()).containsExactly("in");
  }

  @Test
  void an_unknown_switch_is_a_command_to_one_edition_and_a_file_to_the_other() {
    assertThat(Played.input(exchange, "", "-NoProfil", "-Comand", "1").error())
        .contains("The term '-Comand' is not recognized");
    exchange.change(root -> root.put("powershell", "7"));
    assertThatThrownBy(() -> Played.input(exchange, "", "-NoProfil", "-Comand", "1"))
        .hasMessageContaining(
            "The argument '-Comand' is not recognized as the name of a script file");
  }

  @Test
  void an_encoded_script_is_UTF_16_in_base_64() {
    assertThat(Played.encoded(exchange, "'it''s $here'").lines()).containsExactly("it's $here");
    assertThatThrownBy(() -> Played.input(exchange, "", "-EncodedCommand", "not base64!"))
        .hasMessageContaining("not properly encoded");
  }

  @Test
  void errors_of_an_encoded_script_are_CLIXML_unless_text_is_asked_for() {
    Played xml = Played.encoded(exchange, "Get-Nothing", "-NoProfile", "-NonInteractive");
    assertThat(xml.error())
        .startsWith("#< CLIXML")
        .contains("<S S=\"Error\">")
        .contains("Preparing modules for first use.");
    Played text =
        Played.encoded(
            exchange, "Get-Nothing", "-NoProfile", "-NonInteractive", "-OutputFormat", "Text");
    assertThat(text.error()).startsWith("Get-Nothing : The term");
    assertThat(Played.encoded(exchange, "Get-Nothing", "-NoProfile").error())
        .startsWith("Get-Nothing : The term");
  }

  @Test
  void standard_input_is_run_line_by_line_as_if_typed() {
    Played played =
        Played.input(
            exchange,
            "$ErrorActionPreference = 'Stop'\nGet-Nothing\n'still here'\n",
            "-NoProfile",
            "-Command",
            "-");
    assertThat(played.lines()).containsExactly("still here");
    assertThat(played.exitCode()).isZero();
  }

  @Test
  void a_block_on_standard_input_runs_only_after_an_empty_line() {
    String block = "if ($true) {\n  'in'\n}\n";
    assertThat(Played.input(exchange, block + "\n'after'\n", "-Command", "-").lines())
        .containsExactly("in", "after");
    assertThat(Played.input(exchange, block, "-Command", "-").lines()).isEmpty();
    assertThat(exchange.all("refused"))
        .containsExactly("input ended within a block, which was dropped");
  }

  @Test
  void a_file_on_standard_input_echoes_what_it_reads() {
    assertThat(Played.input(exchange, "'x'\n", "-NoProfile", "-File", "-").lines())
        .startsWith("PS C:\\Windows\\system32> 'x'", "x");
  }

  @Test
  void a_file_without_a_byte_order_mark_is_read_in_the_machines_code_page() throws IOException {
    exchange.change(root -> root.put("encoding", "UTF-8"));
    Path script = folder.resolve("s.ps1");
    Files.writeString(script, "'\u00e9'; $args[0]; exit 4");
    assertThat(utf8(Played.input(exchange, "", "-File", script.toString(), "a")))
        .isEqualTo("\u00c3\u00a9\r\na\r\n");
    Files.writeString(script, "\ufeff'\u00e9'");
    assertThat(utf8(Played.input(exchange, "", "-File", script.toString())))
        .isEqualTo("\u00e9\r\n");
  }

  private static String utf8(Played played) {
    return new String(played.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Test
  void output_is_in_the_consoles_code_page_until_the_script_says_otherwise() {
    exchange.change(root -> root.put("encoding", "windows-31j").put("language", "ja-JP"));
    String script = "try { Get-Nothing } catch { $_.Exception.Message }";
    String japanese = "\u7528\u8a9e 'Get-Nothing' \u306f";
    byte[] shiftJis = Played.command(exchange, script).out().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new String(shiftJis, Charset.forName("windows-31j"))).startsWith(japanese);
    assertThat(
            utf8(
                Played.command(
                    exchange, "[Console]::OutputEncoding = [Text.Encoding]::UTF8; " + script)))
        .startsWith(japanese);
    assertThat(
            utf8(
                Played.command(
                    exchange,
                    "[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false; "
                        + script)))
        .startsWith(japanese);
  }

  @Test
  void what_the_code_page_lacks_becomes_a_question_mark() {
    assertThat(Played.command(exchange, "\"\u65e5\u672c\"").lines()).containsExactly("??");
  }

  @Test
  void dates_are_written_as_the_language_writes_them_except_within_texts() {
    String script = "$d = [datetime]'2026-03-02T08:00:00Z'; $d.ToString(); \"$d\"";
    assertThat(Played.command(exchange, script).lines())
        .containsExactly("3/2/2026 8:00:00 AM", "03/02/2026 08:00:00");
    exchange.change(root -> root.put("language", "de-DE"));
    assertThat(Played.command(exchange, script).lines())
        .containsExactly("02.03.2026 08:00:00", "03/02/2026 08:00:00");
  }

  @Test
  void a_profile_speaks_unless_it_is_turned_off() {
    exchange.change(root -> root.put("profileSays", "Welcome!"));
    assertThat(Played.input(exchange, "", "-Command", "1").lines())
        .containsExactly("Welcome!", "1");
    assertThat(Played.command(exchange, "1").lines()).containsExactly("1");
  }
}
