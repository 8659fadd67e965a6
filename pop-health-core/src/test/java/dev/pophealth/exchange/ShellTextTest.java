package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pophealth.exchange.ShellFact.Activation;
import dev.pophealth.exchange.ShellFact.Copy;
import dev.pophealth.exchange.ShellFact.Group;
import dev.pophealth.exchange.ShellFact.Health;
import dev.pophealth.exchange.ShellFact.Roles;
import dev.pophealth.exchange.ShellFact.ServiceStatus;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables and lists that no sample shows; all of them are made up. */
class ShellTextTest {

  private static final ServerName MBX1 = ServerName.of("mbx1");

  @Test
  void made_up_copies_under_a_header_of_two_lines() {
    ShellReading reading =
        ShellOutput.read(
            """

            Name                           Status          CopyQueue ReplayQueue LastInspectedLogTime   ContentIndex
                                                           Length    Length                             State
            ----                           ------          --------- ----------- --------------------   ------------
            Mailbox Database 0123\\MBX1     Mounted         0         0                                  Healthy
            DB2\\MBX1                       Healthy         12        3           2/8/2021 11:15:57 AM   Healthy
            DB3\\MBX1                       Misconfigured   0         0           2/8/2021 11:15:57 AM   Failed

            """,
            Samples.AMERICAN);
    assertThat(reading.all(Copy.class))
        .extracting(Copy::database, Copy::status)
        .containsExactly(
            tuple("Mailbox Database 0123", CopyStatus.MOUNTED),
            tuple("DB2", CopyStatus.HEALTHY),
            tuple("DB3", CopyStatus.UNKNOWN));
    assertThat(reading.unread())
        .containsExactly(
            new Unread(7, "[Misconfigured] is no copy status known here: it counts as unknown"));
  }

  @Test
  void a_made_up_copy_row_that_cannot_be_read_forbids_to_say_that_none_is_active() {
    ShellReading reading =
        ShellOutput.read(
            """
            Name     Status  CopyQueueLength ReplayQueueLength
            ----     ------  --------------- -----------------
            DB1\\MBX1 Healthy 0               0
            DB2\\MBX1 Heal thy x 0            0
            """);
    assertThat(reading.all(Copy.class)).hasSize(1);
    assertThat(reading.complete()).isFalse();
    assertThat(reading.copies(MBX1).answer()).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void made_up_rows_that_read_alike_all_stay() {
    String row = "mbx1   Online POP.Proxy     PopProxyTestMonitor Healthy\n";
    ShellReading reading =
        ShellOutput.read(
            "Server State  HealthSetName Name                AlertValue\n" + row + row);
    assertThat(reading.monitorRows(MBX1)).hasSize(2);
  }

  @Test
  void a_made_up_row_with_a_stray_word_or_without_one_is_told_and_not_read() {
    String header =
        """
        Server State  Name                TargetResource HealthSetName AlertValue
        ------ -----  ----                -------------- ------------- ----------
        """;
    for (String row :
        List.of(
            "mbx1 Online x PopProxyTestMonitor DB1 POP.Proxy Healthy",
            "mbx1 Online DB1 POP.Proxy Healthy",
            "mbx1 Online PopProxyTestMonitor POP.Proxy Unhealthy x Healthy")) {
      ShellReading reading = ShellOutput.read(header + row + "\n");
      assertThat(reading.facts()).as(row).isEmpty();
      assertThat(reading.unread()).as(row).extracting(Unread::line).containsExactly(3);
      assertThat(reading.complete()).as(row).isFalse();
    }
  }

  @Test
  void a_made_up_row_in_which_either_of_two_dates_may_be_missing_is_not_read() {
    ShellReading reading =
        ShellOutput.read(
            """
            ResultType ExecutionStartTime ExecutionEndTime
            ---------- ------------------ ----------------
            Failed              2021-02-08T12:00:00Z
            """);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void two_made_up_texts_in_a_row_that_is_moved_are_told_apart_by_the_wide_gap() {
    ShellReading reading =
        ShellOutput.read(
            """
            ResultType Error             Exception
            ---------- -----             ---------
            Failed        no answer in time     A.Exception: no answer
            """);
    assertThat(reading.all(ShellFact.ProbeRun.class))
        .extracting(ShellFact.ProbeRun::error, ShellFact.ProbeRun::exception)
        .containsExactly(tuple("no answer in time", "A.Exception: no answer"));
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void a_made_up_row_that_is_moved_never_gives_half_of_a_word() {
    ShellReading reading =
        ShellOutput.read(
            """
            Name                HealthSetName   AlertValue State
            ----                -------------   ---------- -----
            PopProxyTestMonitor POP.Proxy     Unhealthy    Online
            """);
    assertThat(reading.all(Health.class))
        .singleElement()
        .extracting(Health::value)
        .isEqualTo(AlertValue.UNHEALTHY);
  }

  @Test
  void a_made_up_monitor_whose_name_is_cut_off_is_told_with_the_remedy() {
    ShellReading reading =
        ShellOutput.read(
            """
            Server State  Name                 HealthSetName AlertValue
            ------ -----  ----                 ------------- ----------
            mbx1   Online AverageCommandPro... POP           Unhealthy
            """);
    assertThat(reading.monitorRows(MBX1)).isEmpty();
    assertThat(reading.complete()).isFalse();
    assertThat(reading.unread())
        .containsExactly(
            new Unread(
                3,
                "the name of the monitor is cut off: [AverageCommandPro...]; print it whole, as"
                    + " Format-List does"));
  }

  @Test
  void a_made_up_header_whose_wrapped_end_fits_two_labels_is_not_guessed() {
    ShellReading reading =
        ShellOutput.read(
            """
            Server State Name HealthSetName AlertValue Server
            Component
            ------ ----- ---- ------------- ---------- ----------
            mbx1 Online PopProxyTestMonitor POP.Proxy Unhealthy PopProxy
            """);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void made_up_lists_of_two_objects_stay_two_with_and_without_a_blank_line() {
    String first = "Name   : A\nStatus : Running\nStartType : Manual\n";
    String second = "Name   : B\nStatus : Stopped\nStartType : Manual\n";
    for (String between : List.of("", "\n", "\n\n\n")) {
      assertThat(ShellOutput.read(first + between + second).all(ServiceStatus.class))
          .extracting(service -> service.service().value())
          .containsExactly("A", "B");
    }
  }

  @Test
  void made_up_lists_of_two_commands_are_not_joined() {
    ShellReading reading =
        ShellOutput.read(
            """
            Name   : A
            Status : Running

            ResultType : Succeeded
            Error      :
            """);
    assertThat(reading.facts()).hasSize(2);
  }

  @Test
  void a_made_up_list_whose_identity_tells_another_name_is_not_read() {
    ShellReading reading =
        ShellOutput.read(
            """
            Name          : PopProxyTestMon
            HealthSetName : POP.Proxy
            AlertValue    : Healthy
            State         : Online
            Identity      : POP.Proxy\\PopProxyTestMonitor\\
            """);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void a_made_up_value_with_colons_and_an_error_on_several_lines() {
    ShellReading reading =
        ShellOutput.read(
            """
            MonitorIdentity : POP.Protocol\\PopSelfTestProbe
            ResultType      : Failed
            Error           : Logon failure: [Error="x" Proxy=mbx2.contoso.com:1995:SSL]
                              and more : here
            Exception       :
            """);
    assertThat(reading.all(ShellFact.ProbeRun.class))
        .singleElement()
        .extracting(ShellFact.ProbeRun::error)
        .isEqualTo("Logon failure: [Error=\"x\" Proxy=mbx2.contoso.com:1995:SSL]\nand more : here");
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void made_up_activation_services_roles_and_groups_between_prompts() {
    ShellReading reading =
        ShellOutput.read(
            """
            [PS] C:\\>Get-MailboxServer mbx1 | fl Name,DatabaseCopyActivationDisabledAndMoveNow
            WARNING: nothing of importance.

            Name                                     : MBX1
            DatabaseCopyActivationDisabledAndMoveNow : True

            [PS] C:\\>Get-Service MSExchangePOP3*

            Status   Name               DisplayName
            ------   ----               -----------
            Running  MSExchangePOP3     Microsoft Exchange POP3
            Stopped  MSExchangePOP3BE   Microsoft Exchange POP3 Backend

            [PS] C:\\>Get-ExchangeServer | ft Name,ServerRole,AdminDisplayVersion

            Name ServerRole            AdminDisplayVersion
            ---- ----------            -------------------
            MBX1 Mailbox               Version 15.1 (Build 2106.2)
            CAS1 ClientAccess          Version 15.0 (Build 1497.2)
            OLD1 Mailbox               Version 15.0 (Build 1497.2)

            [PS] C:\\>Get-DatabaseAvailabilityGroup

            Name             Member Servers          Operational Servers
            ----             --------------          -------------------
            DAG1             {MBX1, MBX2}
            """);
    assertThat(reading.all(Activation.class))
        .singleElement()
        .matches(
            activation ->
                activation.reading().blocked() && activation.server().equals(Optional.of(MBX1)));
    assertThat(reading.all(ServiceStatus.class))
        .extracting(service -> service.service().value())
        .containsExactly("MSExchangePOP3", "MSExchangePOP3BE");
    assertThat(reading.all(Roles.class))
        .extracting(Roles::roles)
        .containsExactly(
            Set.of(Role.MAILBOX, Role.CLIENT_ACCESS),
            Set.of(Role.CLIENT_ACCESS),
            Set.of(Role.MAILBOX));
    assertThat(reading.all(Group.class))
        .containsExactly(new Group(26, "DAG1", List.of(MBX1, ServerName.of("MBX2")), true));
    assertThat(reading.complete()).isTrue();
  }

  @Test
  void made_up_rows_without_their_header_are_told() {
    ShellReading reading =
        ShellOutput.read("mbx1   Online POP.Proxy     PopProxyTestMonitor Healthy\n");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void a_made_up_component_that_somebody_set_inactive_names_who() {
    ShellReading reading =
        ShellOutput.read(
            """
            Component   : PopProxy
            State       : Inactive
            ServerFqdn  : cas1.contoso.com
            LocalStates : {Requestor:HealthApi; State:Inactive; Timestamp:10/2/2021 10:13:50 PM, Requestor:Functional; State:Active; Timestamp:10/2/2021 10:13:50 PM}
            """);
    assertThat(reading.all(ShellFact.Component.class))
        .singleElement()
        .matches(component -> component.reading().summary().equals("Inactive by HealthApi"));
  }
}
