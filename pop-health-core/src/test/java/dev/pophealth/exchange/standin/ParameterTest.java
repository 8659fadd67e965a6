package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cmdlets take the parameters that the vendor documents, and no others. */
class ParameterTest {

  private final StandIn exchange;

  ParameterTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Set-PopSettings -Server cas1 -ProtocolLoggingEnabled $true~parameter name 'ProtocolLoggingEnabled'",
        "Get-ServerHealth~missing mandatory parameters: Identity",
        "Get-ServerHealth mbx1 mbx2~A positional parameter cannot be found that accepts argument 'mbx2'",
        "Set-MailboxServer mbx2 -DatabaseCopyActivationDisabledAndMoveNow true~Boolean parameters accept only Boolean values",
        "Set-MailboxServer mbx2 -DatabaseCopyA $true~is ambiguous",
        "Set-ServerComponentState cas1 -Component PopProxy -Requester Maintenance -State On~Unable to match the identifier name On",
        "Restart-Service MSExchangePOP3 -ComputerName cas1~parameter name 'ComputerName'",
        "Get-MailboxDatabaseCopyStatus DB1 -Server mbx1~A positional parameter cannot be found that accepts argument",
        "Invoke-MonitoringProbe POP\\PopCTPProbe~missing mandatory parameters: Server",
        "Get-ServerHealth -Identity $null~because it is null",
        "Get-ServerHealth -Identity cas1 -Identity cas1~specified more than once",
        "Get-ServerHealth -Identity~Missing an argument for parameter 'Identity'",
        "Get-ExchangeSever~The term 'Get-ExchangeSever' is not recognized",
      })
  void what_the_documentation_does_not_know_is_refused(String command, String words) {
    Played played = Played.command(exchange, command);
    assertThat(played.error()).contains(words);
    assertThat(played.exitCode()).isEqualTo(1);
    assertThat(exchange.all("refused")).hasSize(1);
    assertThat(exchange.effects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "set-popsettings -serv cas1 -protocollogenabled $true~Set-PopSettings -ProtocolLogEnabled $true -Server 'cas1'",
        "Set-PopSettings -Server:cas1 -ProtocolLogEnabled:1~Set-PopSettings -ProtocolLogEnabled $true -Server 'cas1'",
        "Set-PopSettings \u2013Server cas1 \u2013ProtocolLogEnabled $true~Set-PopSettings -ProtocolLogEnabled $true -Server 'cas1'",
        "gsv -cn cas1 -ServiceName MSExchangePOP3~Get-Service -ComputerName 'cas1' -Name 'MSExchangePOP3'",
        "$p = @{ Identity = 'mbx2' }; Get-ServerHealth @p -HealthSet POP~Get-ServerHealth -HealthSet 'POP' -Identity 'mbx2'",
        "'mbx2' | Get-MailboxServer~Get-MailboxServer -Identity 'mbx2'",
        "Get-ServerHealth 'it''s'~Get-ServerHealth -Identity 'it''s'",
      })
  void abbreviations_aliases_and_the_pipeline_give_the_same_command(
      String command, String understood) {
    Played.command(exchange, command);
    assertThat(exchange.all("command")).containsExactly(understood);
  }

  @Test
  void what_another_edition_lacks_is_refused_there() {
    exchange.change(root -> root.put("powershell", "7"));
    assertThat(Played.command(exchange, "Get-Service -ComputerName cas1").error())
        .contains("parameter name 'ComputerName'");
    assertThat(Played.command(exchange, "Get-WmiObject Win32_Service").error())
        .contains("'Get-WmiObject' is not recognized");
    assertThat(Played.command(exchange, "Get-Date | ConvertTo-Json -EnumsAsStrings").exitCode())
        .isZero();
  }

  @Test
  void the_cmdlets_of_Exchange_are_there_only_after_they_were_loaded() {
    exchange.change(root -> root.put("exchangeLoaded", false));
    assertThat(Played.command(exchange, "Get-ExchangeServer").error())
        .contains("'Get-ExchangeServer' is not recognized");
    assertThat(
            Played.command(
                    exchange,
                    "Add-PSSnapin Microsoft.Exchange.Management.PowerShell.SnapIn; (Get-ExchangeServer).Count")
                .lines())
        .containsExactly("3");
    String remote =
        "$s = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://cas1.contoso.com/PowerShell/; Import-PSSession $s"
            + " | Out-Null; (Get-ServerHealth mbx1 -HealthSet POP).AlertValue.GetType().Name";
    assertThat(Played.command(exchange, remote).lines()).containsExactly("String");
  }

  @Test
  void what_would_ask_fails_where_nobody_answers() {
    assertThat(
            Played.command(exchange, "Move-ActiveMailboxDatabase DB1 -ActivateOnServer mbx1")
                .error())
        .contains("NonInteractive mode");
    Played.command(
        exchange, "Set-MailboxServer mbx2 -DatabaseCopyActivationDisabledAndMoveNow $true -WhatIf");
    assertThat(exchange.effects()).isEmpty();
    Played.command(
        exchange, "Move-ActiveMailboxDatabase DB1 -ActivateOnServer mbx1 -Confirm:$false");
    assertThat(exchange.effects()).containsExactly("mbx1: DB1 moved here from mbx2");
  }
}
