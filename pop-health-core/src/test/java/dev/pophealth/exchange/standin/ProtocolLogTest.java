package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The POP3 protocol log: when it is written, what it tells, how it is read. */
class ProtocolLogTest {

  private static final String LOGS =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Logging\\Pop3";
  private static final String ON = "Set-PopSettings -Server cas1 -ProtocolLogEnabled $true";
  private static final String RESTART =
      "Get-Service -ComputerName cas1 MSExchangePOP3 | Restart-Service";
  private static final String PROBE =
      "$null = Invoke-MonitoringProbe POP\\PopCTPProbe -Server cas1";
  private static final String SHARE = "\\\\cas1\\c$" + LOGS.substring(2);

  private final StandIn exchange;

  ProtocolLogTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @Test
  void it_is_written_only_once_the_service_was_restarted_and_until_it_is_restarted_again() {
    assertThat(Played.command(exchange, ON).lines().get(0))
        .contains("will only take effect after all Microsoft Exchange POP3 services are restarted");
    String files = "@(Get-ChildItem '" + SHARE + "').Count; @(gc '" + SHARE + "\\*.log').Count";
    assertThat(Played.command(exchange, PROBE + ";" + files).lines()).containsExactly("0", "0");
    Played.command(exchange, RESTART + ";" + PROBE);
    List<String> after = Played.command(exchange, files).lines();
    assertThat(after.get(0)).isEqualTo("1");
    assertThat(Integer.parseInt(after.get(1))).isGreaterThan(10);
    Played.command(exchange, ON.replace("true", "false") + ";" + RESTART);
    List<String> off = Played.command(exchange, files).lines();
    Played.command(exchange, PROBE + "; sleep 600");
    assertThat(Played.command(exchange, files).lines()).isEqualTo(off);
  }

  @ParameterizedTest
  @ValueSource(strings = {"documented", "seen"})
  void it_names_the_server_behind_the_failing_session_in_either_layout(String layout) {
    exchange.change(root -> root.put("protocolLogLayout", layout));
    exchange.fault("mbx2", "backend-hung", "never");
    Played.command(exchange, ON + ";" + RESTART + ";" + PROBE);
    String lines =
        "Invoke-Command -ComputerName cas1 { Get-ChildItem -Path '"
            + LOGS
            + "' -Filter *.log | sort LastWriteTime | select -Last 1 |"
            + " Get-Content -Tail 8 }";
    List<String> read = Played.command(exchange, lines).lines();
    assertThat(read).anyMatch(line -> line.contains("HealthMailbox-cas1-001"));
    assertThat(read)
        .anyMatch(
            line ->
                line.contains("-ERR Server Unavailable. 15")
                    && line.contains("Proxy=mbx2.contoso.com"));
  }

  @Test
  void it_starts_with_the_fields_and_reads_as_csv() {
    Played.command(exchange, ON + ";" + RESTART + ";" + PROBE);
    String head = "gc '" + SHARE + "\\POP320260302-1.LOG' -TotalCount 5";
    assertThat(Played.command(exchange, head).lines())
        .containsExactly(
            "#Software: Microsoft Exchange Server",
            "#Version: 15.0.0.0",
            "#Log-type: POP3 Log",
            "#Date: 2026-03-02T00:00:00.000Z",
            "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context");
    String users =
        "Import-Csv -LiteralPath '"
            + SHARE
            + "\\POP320260302-1.LOG' -Header t,c,s,n,l,r,e,d,x | ? { $_.d -like 'USER*' } | % { $_.d } |"
            + " sort -Unique";
    assertThat(Played.command(exchange, users).lines())
        .containsExactly("USER HealthMailbox-cas1-001@contoso.com", "USER kim@contoso.com");
    assertThat(
            Played.command(
                    exchange,
                    "(Select-String -Path '"
                        + SHARE
                        + "\\*.LOG' -Pattern 'Proxy=mbx2' | select -First 1).Line")
                .lines()
                .get(0))
        .contains("Proxy=mbx2.contoso.com:1995:SSL");
  }

  @Test
  void the_administrators_own_disk_has_no_such_folder() {
    assertThat(Played.command(exchange, "Get-ChildItem '" + LOGS + "'").error())
        .contains("Cannot find path");
    assertThat(
            Played.command(exchange, "Test-Path '" + LOGS + "'; Test-Path '" + SHARE + "'").lines())
        .containsExactly("False", "True");
  }
}
