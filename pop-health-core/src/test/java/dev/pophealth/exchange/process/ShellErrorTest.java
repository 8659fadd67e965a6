package dev.pophealth.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellErrorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CommandNotFoundException",
        "NamedParameterNotFound,Microsoft.Exchange.Management.SetPopConfiguration",
        "ParameterArgumentTransformationError,Get-PopSettings",
        "AccessDenied,PSSessionStateBroken",
        "NetworkPathNotFound,PSSessionStateBroken",
        "[Server=EX1,RequestId=1,TimeStamp=2] [FailureCategory=Cmdlet-ManagementObjectNotFoundException]"
            + " 26A8,Microsoft.Exchange.Management.SystemConfigurationTasks.SetMailboxServer"
      })
  void an_error_before_the_command_did_anything(String id) {
    assertThat(new ShellError(id, "").notRun()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "StartServiceFailed,Microsoft.PowerShell.Commands.RestartServiceCommand",
        "WinRMOperationAborted,PSSessionStateBroken",
        "AccessDenied,Microsoft.PowerShell.Commands.RestartComputerCommand",
        "MyCommandNotFoundException"
      })
  void an_error_that_may_have_come_half_way(String id) {
    assertThat(new ShellError(id, "").notRun()).isFalse();
  }

  @Test
  void what_it_says_is_on_one_line_and_has_no_secret() {
    assertThat(new ShellError("X", "At line:1\r\npassword=hunter2\nlast").words())
        .doesNotContain("\n")
        .doesNotContain("hunter2")
        .startsWith("At line:1")
        .endsWith("last");
  }
}
