package dev.pophealth.exchange;

import dev.pophealth.health.ServerName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a management shell is reached: a command line that ends in Windows PowerShell or PowerShell,
 * here or over ssh or another tool, and what makes Exchange's commands known in it. Immutable; safe
 * to share.
 *
 * <p>Every call starts a process of its own. Nothing of it is read by another shell on the way.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface ShellConnection {

  /** The program and its arguments, each as the program is to get it; at least the program. */
  List<String> commandLine();

  /** How the script reaches it; {@link ScriptPassing#ENCODED_COMMAND} if not set. */
  @Value.Default
  default ScriptPassing passing() {
    return ScriptPassing.ENCODED_COMMAND;
  }

  /**
   * PowerShell that is run first in each process, such as what imports Exchange's commands; where
   * it fails nothing else is run. It is sent as it is: no secrets in it, since a command line can
   * be seen by others on the machine.
   */
  Optional<String> opening();

  /** The most processes at once, 1 to 1,000; 8 if not set. */
  @Value.Default
  default int atOnce() {
    return 8;
  }

  /** The most bytes taken of what a process prints, 4,096 or more; 64 MiB if not set. */
  @Value.Default
  default int mostPrinted() {
    return 64 * 1024 * 1024;
  }

  /**
   * Windows PowerShell on this machine, and Exchange's commands from one of its servers, under the
   * Kerberos identity of this process: the supported way. It imports only the commands that are
   * needed.
   *
   * @param exchangeServer a server whose {@code /PowerShell} answers, by its full name
   */
  static ShellConnection to(ServerName exchangeServer) {
    if (exchangeServer.isPlaceholder()) {
      throw new IllegalArgumentException(
          "a shell cannot connect to the placeholder [" + exchangeServer + "]: name the server");
    }
    return powershell()
        .opening(
            "Import-PSSession (New-PSSession -ConfigurationName Microsoft.Exchange"
                + " -ConnectionUri 'http://"
                + exchangeServer
                + "/PowerShell/' -Authentication Kerberos) -DisableNameChecking -AllowClobber"
                + " -CommandName Get-ServerHealth,Invoke-MonitoringProbe,Get-PopSettings,"
                + "Set-PopSettings,Get-MailboxServer,Set-MailboxServer,"
                + "Get-MailboxDatabaseCopyStatus,Get-ServerComponentState,"
                + "Set-ServerComponentState,Get-ExchangeServer | Out-Null")
        .build();
  }

  /** A builder with Windows PowerShell's command line: without profile, asking nobody anything. */
  static Builder powershell() {
    return builder()
        .addCommandLine("powershell.exe", "-NoProfile", "-NonInteractive", "-OutputFormat", "Text");
  }

  /** A builder; the command line is required. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Refuses a connection without a program, and numbers out of range.
   *
   * @throws IllegalArgumentException when there is one
   */
  @Value.Check
  default void check() {
    if (commandLine().isEmpty() || commandLine().get(0).isBlank()) {
      throw new IllegalArgumentException("a shell has no command line: name its program");
    }
    if (atOnce() < 1 || atOnce() > 1_000) {
      throw new IllegalArgumentException(
          "a shell has " + atOnce() + " processes at once: choose 1 to 1,000");
    }
    if (mostPrinted() < 4_096) {
      throw new IllegalArgumentException(
          "a shell may print " + mostPrinted() + " bytes: choose 4,096 or more");
    }
  }

  /** Builds a connection. Not safe for use by many threads. */
  final class Builder extends ImmutableShellConnection.Builder {
    Builder() {}
  }
}
