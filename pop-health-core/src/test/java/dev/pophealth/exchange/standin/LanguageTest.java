package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interpreter does what PowerShell does. */
class LanguageTest {

  private final StandIn exchange;

  LanguageTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'it''s'~it's",
        "\u2018it\u2019\u2019s\u2019~it\u2019s",
        "\"a`tb\"~a\tb",
        "$x = 'b'; \"a$x\"~ab",
        "\"$(1 + 2) and $('x'.Length)\"~3 and 1",
        "'$x'~$x",
        "1 + 2 * 3~7",
        "'1' + 2~12",
        "1 + '2'~3",
        "10 / 4~2.5",
        "(1..3) -join ','~1,2,3",
        "'{0:D3}|{1}' -f 7, 'x'~007|x",
        "'POP.Proxy' -like 'POP*'~True",
        "'POP' -eq 'pop'~True",
        "'POP' -ceq 'pop'~False",
        "'abc' -match '(?<x>b)c' | Out-Null; $Matches.x~b",
        "@(1, 2, 3, 4) -gt 2~3 4",
        "'b' -in 'a', 'b'~True",
        "-not $true~False",
        "!$false -and $true~True",
        "$null -eq $missing~True",
        "@{ a = 1; 'b c' = 2 }.'b c'~2",
        "(@{ a = 1 }).Count~1",
        "[pscustomobject]@{ Name = 'x' } | ForEach-Object { $_.Name }~x",
        "@(1, 2).Count~2",
        "(5).Count~1",
        "[string]::IsNullOrEmpty('')~True",
        "'a b'.Split(' ')[1]~b",
        "[int]'42' + 1~43",
        "$(if (1 -gt 2) { 'a' } elseif (2 -gt 1) { 'b' } else { 'c' })~b",
        "$s = 0; foreach ($i in 1..4) { if ($i -eq 3) { continue }; $s += $i }; $s~7",
        "$i = 0; while ($true) { $i++; if ($i -ge 5) { break } }; $i~5",
        "switch ('b') { 'a' { 1 } 'b' { 2 } default { 3 } }~2",
        "function add($a, $b = 2) { $a + $b }; add 1; add -b 5 1~3 6",
        "& { param($x) $x * 2 } 21~42",
        "try { throw 'no' } catch { \"caught $_\" } finally { 'end' }~caught no end",
        "try { Get-Nothing } catch [System.Management.Automation.CommandNotFoundException] { 'unknown' }~unknown",
        "1..10 | Select-Object -First 2~1 2",
        "1..10 | Select -Last 1~10",
        "'b', 'a', 'c' | sort -Descending~c b a",
        "1..4 | Measure-Object -Sum | % Sum~10",
        "@('x', 'y') | % { $_.ToUpper() }~X Y",
        "[datetime]'2026-03-02T08:00:00Z' | % { $_.ToUniversalTime().ToString('o') }~2026-03-02T08:00:00.0000000Z",
        ",(1, 2) | % { $_.Count }~2",
        "Write-Output a b~a b",
        "$a, $b = 1, 2; \"$b$a\"~21",
        "@'\nit's $here\n'@~it's $here",
        "# nothing\n'x' <# nor here #> + 'y'~xy",
        "'a' `\n+ 'b'~ab",
        "1, 2 |\n% { $_ + 1 }~2 3",
        "[xml]$x = '<a><b c=\"1\">t</b></a>'; $x.a.b.c; $x.a.b.'#text'~1 t",
        "$h = @{}; $h['k'] = 'v'; $h.k~v",
        "$x = @(1); $x += 2; $x.Length~2",
        "'a,b' -split ','~a b",
        "'x.y' -replace '\\.', '-'~x-y",
        "3 -is [int]~True",
        "[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('ab'))~YWI=",
      })
  void a_script_gives_what_it_gives_in_PowerShell(String scriptAndResult) {
    int tilde = scriptAndResult.lastIndexOf('~');
    String script = scriptAndResult.substring(0, tilde);
    String expected = scriptAndResult.substring(tilde + 1);
    Played played = Played.command(exchange, script);
    assertThat(String.join(" ", played.lines())).as(played.error()).isEqualTo(latin(expected));
    assertThat(played.exitCode()).isZero();
  }

  /** The console's code page has no typographic quotes. */
  private static String latin(String text) {
    return text.replace('\u2019', '?');
  }

  @Test
  void a_script_that_goes_on_after_an_error_ends_with_the_last_commands_success() {
    Played played = Played.command(exchange, "Get-Nothing; 'on'");
    assertThat(played.lines()).containsExactly("on");
    assertThat(played.error()).contains("The term 'Get-Nothing' is not recognized");
    assertThat(played.exitCode()).isZero();
    assertThat(Played.command(exchange, "'on'; Get-Nothing").exitCode()).isEqualTo(1);
  }

  @Test
  void under_Stop_the_first_error_ends_the_script() {
    Played played = Played.command(exchange, "$ErrorActionPreference = 'Stop'; Get-Nothing; 'on'");
    assertThat(played.lines()).isEmpty();
    assertThat(played.exitCode()).isEqualTo(1);
  }

  @Test
  void exit_gives_its_code() {
    assertThat(Played.command(exchange, "exit 7; 'not this'").exitCode()).isEqualTo(7);
  }

  @Test
  void what_does_not_parse_does_not_run_at_all() {
    Played played = Played.command(exchange, "'first'; if (");
    assertThat(played.lines()).isEmpty();
    assertThat(played.exitCode()).isEqualTo(1);
    assertThat(exchange.all("refused")).hasSize(1);
  }

  @Test
  void a_caught_error_tells_its_message_id_and_category() {
    Played played =
        Played.command(
            exchange,
            "try { Get-Service -Name nope -ErrorAction Stop } catch { $_.Exception.Message; $_.FullyQualifiedErrorId;"
                + " $_.CategoryInfo.Category; $_.Exception.GetType().Name }");
    assertThat(played.lines())
        .isEqualTo(
            List.of(
                "Cannot find any service with service name 'nope'.",
                "NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand",
                "ObjectNotFound",
                "ServiceCommandException"));
  }

  @Test
  void streams_go_where_they_are_sent() {
    Played played =
        Played.command(
            exchange, "Get-Service nope 2>$null; (Get-Service nope 2>&1) | % { \"got: $_\" }");
    assertThat(played.error()).isEmpty();
    assertThat(played.lines())
        .containsExactly("got: Cannot find any service with service name 'nope'.");
  }

  @Test
  void json_is_written_as_either_generation_writes_it() {
    String script =
        "[pscustomobject]@{ d = [datetime]'2026-03-02T08:00:00Z'; e = (Get-Service -ComputerName cas1 MSExchangePOP3).Status; q ="
            + " \"it's\" } | ConvertTo-Json -Compress";
    assertThat(Played.command(exchange, script).lines())
        .containsExactly("{\"d\":\"\\/Date(1772438400000)\\/\",\"e\":4,\"q\":\"it\\u0027s\"}");
    exchange.change(root -> root.put("powershell", "7"));
    String core = script.replace("(Get-Service -ComputerName cas1 MSExchangePOP3).Status", "4");
    assertThat(Played.command(exchange, core).lines())
        .containsExactly("{\"d\":\"2026-03-02T08:00:00Z\",\"e\":4,\"q\":\"it's\"}");
  }
}
