package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Runbook;
import org.junit.jupiter.api.Test;

class ShellConnectionTest {

  @Test
  void to_an_exchange_server_by_windows_powershell_with_the_commands_that_are_sent() {
    ShellConnection connection = ShellConnection.to(ServerName.of("ex1.contoso.com"));
    assertThat(connection.commandLine()).startsWith("powershell.exe", "-NoProfile");
    assertThat(connection.passing()).isEqualTo(ScriptPassing.ENCODED_COMMAND);
    assertThat(connection.opening().orElseThrow())
        .contains("-ConnectionUri 'http://ex1.contoso.com/PowerShell/'")
        .contains("Get-ServerHealth,")
        .contains("Set-ServerComponentState,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellConnection.to(Runbook.SERVER))
        .withMessageContaining("name the server");
  }

  @Test
  void what_cannot_work_is_refused_with_the_remedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellConnection.builder().build())
        .withMessageContaining("name its program");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellConnection.powershell().atOnce(0).build())
        .withMessageContaining("1 to 1,000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellConnection.powershell().mostPrinted(1).build())
        .withMessageContaining("4,096 or more");
  }
}
