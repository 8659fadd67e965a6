package dev.pophealth.exchange;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.AlertText;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One thing that the shell printed: a row of a table, a list of properties, an object of a
 * document.
 *
 * <p>Words that are not known here are the unknown constant of their enum, and told as an {@link
 * Unread}; what was printed cut off or empty is empty. Times are by the server's own clock.
 * Immutable; safe to share.
 */
public sealed interface ShellFact {

  /** The line of the output that it begins in, from 1. */
  int line();

  /**
   * A monitor, as {@code Get-ServerHealth} lists it.
   *
   * @param line the line
   * @param server where; empty when not printed
   * @param monitor the monitor; empty when its name was cut off
   * @param healthSet its health set; empty when the name was cut off
   * @param target what the monitor looks at, cut off where the table cut it
   * @param value its verdict
   * @param state whether what it speaks of is in service; unknown when not printed
   * @param component the server component behind it; empty for none
   * @param measuredAt when it was last measured
   * @param changedAt when its value last changed
   */
  record Health(
      int line,
      Optional<ServerName> server,
      Optional<MonitorName> monitor,
      Optional<HealthSetName> healthSet,
      Optional<String> target,
      AlertValue value,
      HealthSetState state,
      Optional<ComponentName> component,
      Optional<Instant> measuredAt,
      Optional<Instant> changedAt)
      implements ShellFact {

    /**
     * The same as a row.
     *
     * @param asked the server that was asked, for an output that does not name it
     * @return empty when the name of the monitor or of the health set is not known
     */
    public Optional<MonitorRow> row(ServerName asked) {
      if (monitor.isEmpty() || healthSet.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          MonitorRow.builder()
              .server(server.orElse(asked))
              .monitor(monitor.get())
              .targetResource(target)
              .healthSet(healthSet.get())
              .value(value)
              .state(state)
              .serverComponent(component)
              .measuredAt(measuredAt)
              .changedAt(changedAt)
              .build());
    }
  }

  /**
   * A health set, as {@code Get-HealthReport} sums it up.
   *
   * @param line the line
   * @param server where; empty when not printed
   * @param healthSet the health set
   * @param value the worst of its monitors' verdicts
   * @param state whether what it speaks of is in service
   * @param changedAt when its value last changed
   * @param monitors how many monitors it has
   */
  record Report(
      int line,
      Optional<ServerName> server,
      HealthSetName healthSet,
      AlertValue value,
      HealthSetState state,
      Optional<Instant> changedAt,
      OptionalInt monitors)
      implements ShellFact {}

  /**
   * A run of a probe: what {@code Invoke-MonitoringProbe} prints, or a probe result of the log.
   *
   * @param line the line
   * @param identity the probe as printed; empty when not printed
   * @param result how it ended; unknown when not printed
   * @param error what it said; may be empty
   * @param exception the exception behind that, on several lines; may be empty
   * @param startedAt when it began
   * @param endedAt when it ended
   */
  record ProbeRun(
      int line,
      Optional<String> identity,
      ProbeResult result,
      String error,
      String exception,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt)
      implements ShellFact {

    /** The same as a reading. */
    public ProbeReading reading() {
      return new ProbeReading(result, error.isEmpty() ? exception : error);
    }
  }

  /**
   * A database copy, as {@code Get-MailboxDatabaseCopyStatus} lists it.
   *
   * @param line the line
   * @param server where it lies; empty when not printed
   * @param database the database's name, as printed
   * @param status its status
   * @param copyQueue how many log files are to be copied
   * @param replayQueue how many are to be replayed
   */
  record Copy(
      int line,
      Optional<ServerName> server,
      String database,
      CopyStatus status,
      OptionalLong copyQueue,
      OptionalLong replayQueue)
      implements ShellFact {}

  /**
   * Database copies of one status, as {@code group status} counts them. The count is reliable; of
   * the members the shell lists four at most.
   *
   * @param line the line
   * @param status their status
   * @param count how many there are
   * @param listed the members listed, as printed
   */
  record CopyGroup(int line, CopyStatus status, int count, List<String> listed)
      implements ShellFact {

    /** Copies the list. */
    public CopyGroup {
      listed = List.copyOf(listed);
    }
  }

  /**
   * A server's POP3 settings, as {@code Get-PopSettings} prints them.
   *
   * @param line the line
   * @param server whose; empty when not printed
   * @param reading what a recovery needs; empty when the output does not tell
   * @param proxyTargetPort the Mailbox servers' port that a CAS passes connections on to
   * @param loginType how clients may log on, as printed
   * @param plainBindings where it listens for plain text and STLS, as printed
   * @param tlsBindings where it listens for implicit TLS, as printed
   */
  record Settings(
      int line,
      Optional<ServerName> server,
      Optional<PopSettingsReading> reading,
      OptionalInt proxyTargetPort,
      Optional<String> loginType,
      List<String> plainBindings,
      List<String> tlsBindings)
      implements ShellFact {

    /** Copies the lists. */
    public Settings {
      plainBindings = List.copyOf(plainBindings);
      tlsBindings = List.copyOf(tlsBindings);
    }
  }

  /**
   * A server component, as {@code Get-ServerComponentState} lists it.
   *
   * @param line the line
   * @param server where; empty when not printed
   * @param component the component
   * @param reading whether it is in service; Draining counts as not
   * @param inactiveBy who has set it Inactive, as far as printed, each once
   */
  record Component(
      int line,
      Optional<ServerName> server,
      ComponentName component,
      ComponentReading reading,
      List<String> inactiveBy)
      implements ShellFact {

    /** Copies the list. */
    public Component {
      inactiveBy = List.copyOf(inactiveBy);
    }
  }

  /**
   * Whether a server may activate database copies, as {@code Get-MailboxServer} prints it.
   *
   * @param line the line
   * @param server the server; empty when not printed
   * @param reading whether it is barred
   */
  record Activation(int line, Optional<ServerName> server, ActivationReading reading)
      implements ShellFact {}

  /**
   * An operating system service, as {@code Get-Service} prints it.
   *
   * @param line the line
   * @param server where; empty when not printed
   * @param service the service
   * @param reading what it does, and who starts it
   * @param process the number of its process; empty when it has none, or none was printed
   */
  record ServiceStatus(
      int line,
      Optional<ServerName> server,
      ServiceName service,
      ServiceReading reading,
      OptionalInt process)
      implements ShellFact {}

  /**
   * An operating system, as {@code Get-CimInstance Win32_OperatingSystem} prints it.
   *
   * @param line the line
   * @param server where; empty when not printed
   * @param bootedAt when it was booted; empty when the date could not be read
   */
  record OperatingSystem(int line, Optional<ServerName> server, Optional<Instant> bootedAt)
      implements ShellFact {}

  /**
   * A process, as {@code Get-CimInstance Win32_Process} prints it.
   *
   * @param line the line
   * @param id its number
   * @param startedAt when it was started; empty when the date could not be read
   */
  record RunningProcess(int line, int id, Optional<Instant> startedAt) implements ShellFact {}

  /**
   * A server's roles, as {@code Get-ExchangeServer} prints them.
   *
   * @param line the line
   * @param server the server
   * @param roles its roles; from Exchange 2016 (15.1) on a Mailbox server has both
   */
  record Roles(int line, ServerName server, Set<Role> roles) implements ShellFact {

    /** Copies the set. */
    public Roles {
      roles = ImmutableSet.copyOf(roles);
    }
  }

  /**
   * A database availability group, as {@code Get-DatabaseAvailabilityGroup} prints it.
   *
   * @param line the line
   * @param name the group's name
   * @param members its members, as far as they were printed
   * @param all whether all of them were
   */
  record Group(int line, String name, List<ServerName> members, boolean all) implements ShellFact {

    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * What Managed Availability has tried. It writes two records of one action: started, with the end
   * that it expects, and finished.
   *
   * @param line the line
   * @param action the kind of action, such as {@code RestartService} or {@code
   *     TakeComponentOffline}
   * @param resource what it acted on: a service, a component
   * @param requestor the responder that asked for it
   * @param finished whether this is the record of its end
   * @param succeeded whether its result is Succeeded
   * @param startedAt when it began
   * @param endedAt when it ended, or was expected to
   */
  record RecoveryAction(
      int line,
      String action,
      String resource,
      Optional<String> requestor,
      boolean finished,
      boolean succeeded,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt)
      implements ShellFact {}

  /**
   * An escalation's text. (V1)
   *
   * @param line the line
   * @param text the text, with what follows a password's label blotted out
   */
  record Escalation(int line, String text) implements ShellFact {

    /**
     * What the text says.
     *
     * @param model the health sets and monitors to look for
     */
    public AlertText alert(HealthModel model) {
      return AlertText.read(text, model);
    }
  }

  /**
   * A line of the POP3 protocol log. (C3e)
   *
   * @param line the line
   * @param time when
   * @param session the session's id
   * @param localEndpoint the server's address and port
   * @param remoteEndpoint the client's address and port
   * @param user whose session, where the log tells
   * @param event what happened: {@code + - > < *}, or the command
   * @param words data and context, without passwords
   */
  record LogEntry(
      int line,
      Optional<Instant> time,
      String session,
      String localEndpoint,
      String remoteEndpoint,
      Optional<String> user,
      String event,
      String words)
      implements ShellFact {}

  /**
   * The definition of a probe, a monitor or a responder, as Managed Availability's logs hold it.
   *
   * @param line the line
   * @param kind what it defines
   * @param name its name
   * @param healthSet its health set, {@code ServiceName} there; empty when not printed
   * @param target what it looks at
   * @param settings its values by name in lower case, as printed, in order; none that may hold a
   *     secret
   * @param transitions of a monitor, the states that it goes through and after how many seconds
   * @param throttle of a responder, its limits by name, as printed
   */
  record Definition(
      int line,
      DefinitionKind kind,
      String name,
      Optional<HealthSetName> healthSet,
      Optional<String> target,
      Map<String, String> settings,
      Map<String, Integer> transitions,
      Map<String, String> throttle)
      implements ShellFact {

    /** Copies the maps. */
    public Definition {
      settings = ImmutableMap.copyOf(settings);
      transitions = ImmutableMap.copyOf(transitions);
      throttle = ImmutableMap.copyOf(throttle);
    }
  }

  /** What a definition defines. */
  enum DefinitionKind {
    /** What measures. */
    PROBE,
    /** What judges. */
    MONITOR,
    /** What acts. */
    RESPONDER
  }

  /**
   * A POP3 greeting.
   *
   * @param line the line
   * @param text the greeting
   * @param server the server that its tag names; empty when the tag is none
   */
  record Greeting(int line, String text, Optional<ServerName> server) implements ShellFact {}

  /**
   * An error that the shell, or a test, printed.
   *
   * @param line the line
   * @param text the error, with what follows a password's label blotted out
   */
  record ErrorText(int line, String text) implements ShellFact {}
}
