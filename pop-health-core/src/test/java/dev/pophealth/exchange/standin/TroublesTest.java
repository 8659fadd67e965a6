package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on request. */
class TroublesTest {

  private final StandIn exchange;

  TroublesTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @Test
  void noise_can_come_before_between_and_after() {
    exchange.trouble("script", "bom", t -> t.put("when", "before"));
    exchange.trouble("script", "say", t -> t.put("when", "before").put("text", "BANNER"));
    exchange.trouble("script", "say", t -> t.put("when", "after").put("text", "BYE"));
    exchange.trouble("Get-PopSettings", "say", t -> t.put("text", "noise"));
    exchange.trouble("Get-*", "warn", t -> t.put("when", "after").put("text", "careful"));
    Played played = Played.command(exchange, "'a'; (Get-PopSettings -Server cas1).LoginType; 'b'");
    assertThat(played.lines())
        .containsExactly(
            "\u00ef\u00bb\u00bfBANNER",
            "a",
            "noise",
            "WARNING: careful",
            "SecureLogin",
            "b",
            "BYE");
  }

  @Test
  void a_trouble_can_wait_for_its_turn_and_go_away() {
    exchange.trouble("Get-Service", "unreachable", t -> t.put("with", "cas1").put("skip", 1));
    String script = "Get-Service -ComputerName cas1 MSExchangePOP3 | % Name";
    assertThat(Played.command(exchange, script).error()).isEmpty();
    assertThat(Played.command(exchange, script.replace("cas1", "mbx1")).error())
        .doesNotContain("RPC");
    assertThat(Played.command(exchange, script).error()).contains("The RPC server is unavailable");
    assertThat(Played.command(exchange, script).error()).isEmpty();
  }

  @Test
  void a_command_can_be_refused_in_any_words() {
    exchange.trouble("Set-MailboxServer", "deny", t -> t.put("times", 0));
    String script =
        "try { Set-MailboxServer mbx2 -DatabaseCopyActivationDisabledAndMoveNow $true } catch { $_.CategoryInfo.Category.ToString() }";
    assertThat(Played.command(exchange, script).lines()).containsExactly("PermissionDenied");
    assertThat(Played.command(exchange, script).lines()).containsExactly("PermissionDenied");
    exchange.trouble(
        "Get-ExchangeServer", "fail", t -> t.put("text", "Active Directory is not available"));
    assertThat(Played.command(exchange, "Get-ExchangeServer").error())
        .contains("Active Directory is not available");
    assertThat(exchange.effects()).isEmpty();
  }

  @Test
  void an_end_can_come_before_or_after_the_effect() {
    exchange.trouble("Set-PopSettings", "exit", t -> t.put("exitCode", 9));
    String script = "Set-PopSettings -Server cas1 -ProtocolLogEnabled $true; 'done'";
    Played before = Played.command(exchange, script);
    assertThat(before.exitCode()).isEqualTo(9);
    assertThat(before.lines()).isEmpty();
    assertThat(exchange.effects()).isEmpty();
    exchange.trouble("Set-PopSettings", "exit", t -> t.put("exitCode", 9).put("when", "after"));
    assertThat(Played.command(exchange, script).exitCode()).isEqualTo(9);
    assertThat(exchange.effects()).containsExactly("cas1: ProtocolLogEnabled is True");
  }

  @Test
  void output_can_be_cut_and_can_be_a_flood() {
    exchange.trouble("script", "truncate", t -> t.put("bytes", 7));
    assertThat(Played.command(exchange, "'0123456789'").out()).isEqualTo("0123456");
    exchange.change(root -> root.putArray("troubles"));
    exchange.trouble("Get-ExchangeServer", "flood", t -> t.put("mebibytes", 3));
    assertThat(Played.command(exchange, "Get-ExchangeServer").out().length())
        .isGreaterThan(3 << 20);
  }

  @Test
  void progress_comes_as_CLIXML_on_standard_error() {
    exchange.trouble("Get-ExchangeServer", "progress", t -> t.put("text", "Searching"));
    assertThat(Played.command(exchange, "Get-ExchangeServer").error())
        .startsWith("#< CLIXML")
        .contains("Searching");
  }
}
