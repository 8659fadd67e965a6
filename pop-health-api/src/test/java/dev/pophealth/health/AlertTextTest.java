package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTextTest {

  private static final HealthModel MODEL = PopSketch.model();

  private static AlertText read(String... lines) {
    return AlertText.read(String.join("\n", lines), MODEL);
  }

  private static String sample(String name) throws IOException {
    try (InputStream in = AlertTextTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Mention<ServerName> server(String name) {
    return Mention.of(ServerName.of(name));
  }

  @Test
  void an_alert_names_its_health_set_and_its_server() {
    AlertText alert = read("The POP health set is unhealthy on server cas1.");
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.server()).isEqualTo(server("cas1"));
    assertThat(alert.monitor()).isEqualTo(Mention.none());
    assertThat(alert.unknown()).isEmpty();
    assertThat(alert.cut()).isFalse();
  }

  @Test
  void an_escalation_names_its_monitor_in_its_subject() {
    AlertText alert =
        read(
            "HealthSet: POP.Proxy",
            "Subject: POP.Proxy health set unhealthy (PopProxyTestMonitor/MSExchangePop3) - proxy down",
            "Message: The probe failed with 110/995 refused.");
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.PROXY));
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.PROXY_TEST));
    assertThat(alert.server()).isEqualTo(Mention.none());
  }

  @Test
  void operations_manager_names_server_and_health_set_as_source() {
    AlertText alert =
        read(
            "Alert: Exchange Health Set",
            "Source: CAS1 - POP",
            "Path: CAS1.corp.contoso.com;CAS1.corp.contoso.com",
            "Last modified by: System",
            "Last modified time: 9/14/2020 10:56:32 AM Alert description: Availability has dropped.");
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.server()).isEqualTo(server("CAS1.corp.contoso.com"));
  }

  @Test
  void the_same_on_one_line_reads_the_same() {
    AlertText alert =
        read("Source: CAS1 - POP Path: CAS1.corp.contoso.com;CAS1.corp.contoso.com x");
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.server()).isEqualTo(server("CAS1.corp.contoso.com"));
  }

  @Test
  void an_alert_about_another_health_set_is_not_taken_for_one_of_ours() {
    AlertText alert =
        read("Source: EX02 - ECP", "Path: EX02.contoso.com", "POP users may be affected as well.");
    assertThat(alert.healthSet()).isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(alert.unknown()).containsExactly("ECP");
    assertThat(alert.server()).isEqualTo(server("EX02.contoso.com"));
  }

  @Test
  void a_published_escalation_tells_nothing_of_pop_and_nothing_is_read_into_it()
      throws IOException {
    AlertText alert = AlertText.read(sample("escalation-event4-01.txt"), MODEL);
    assertThat(alert)
        .isEqualTo(new AlertText(Mention.none(), Mention.none(), Mention.none(), List.of(), false));
  }

  @Test
  void the_same_escalation_with_its_servers_name_tells_the_server() throws IOException {
    String text = sample("escalation-event4-01.txt").replace("'ServerName'", "'MBX01'");
    assertThat(AlertText.read(text, MODEL).server()).isEqualTo(server("MBX01"));
  }

  @Test
  void blotted_out_names_of_a_published_alert_are_not_read_in_part() throws IOException {
    AlertText alert = AlertText.read(sample("operations-manager-01.txt"), MODEL);
    assertThat(alert.server()).isEqualTo(Mention.none());
    assertThat(alert.healthSet()).isEqualTo(Mention.none());
    String restored =
        sample("operations-manager-01.txt").replace("********", "contoso").replace("*****", "PRW");
    assertThat(AlertText.read(restored, MODEL).server())
        .isEqualTo(server("SVPRWEX02.corp.contoso.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Health Set: POP.Protocol",
        "HealthSet: pop.protocol",
        "HealthSetName         : POP.Protocol",
        "health set name = 'POP.Protocol'",
        "**Health set**: `POP.Protocol`",
        "- HealthSet: \"POP.Protocol\"",
        "The **POP.Protocol** health set is unhealthy",
        "POP.Protocol HEALTH SET UNHEALTHY",
        "health set 'POP.Protocol' has failed",
        "the healthset POP.Protocol",
        "Identity : POP.Protocol\\PopDeepTestMonitor\\",
        "正常性セット: POP.Protocol",
        "POP.Protocol 正常性セットが異常です",
        "正常性セット「POP.Protocol」が異常です",
        "正常性セット POP.Protocol"
      })
  void a_health_set_is_named_in_many_ways(String text) {
    assertThat(read(text).healthSet()).isEqualTo(Mention.of(PopSketch.PROTOCOL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server: cas1",
        "Server          : cas1",
        "Server name: cas1",
        "ServerName=cas1;",
        "Computer: 'cas1'",
        "MachineName: cas1",
        "Path: cas1",
        "Source: cas1",
        "Mailbox server: cas1",
        "on server: cas1",
        "unhealthy on server cas1",
        "unhealthy on server 'cas1'.",
        "the Client Access server \"cas1\" is ill",
        "Server cas1 is ill",
        "Invoke-MonitoringProbe POP\\PopCTPProbe -Server cas1 | Format-List",
        "Get-ServerHealth -Identity cas1",
        "サーバー: cas1",
        "サーバー名：cas1",
        "サーバー「cas1」で異常",
        "コンピューター: cas1"
      })
  void a_server_is_named_in_many_ways(String text) {
    assertThat(read(text).server()).isEqualTo(server("cas1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server:",
        "Server: <server>",
        "Server: unknown",
        "Server: None",
        "Server: sv*****02",
        "Server: *****ex02",
        "Server: PopCTPMonitor",
        "Server: PopCTPProbe",
        "Set-Mailbox -Identity cas1",
        "Get-ServerHealth identity cas1",
        "the server i.e. its store",
        "Server: SVPRWEX02.corp.****.com",
        "Server: 2013",
        "Path: C:\\Program Files\\Microsoft",
        "Path: \\\\cas1\\share",
        "Path: /var/log/exchange",
        "Source: MSExchangeMonitoring",
        "Source: MSExchange Monitoring",
        "on server POP.Proxy",
        "server is down",
        "the server side, e.g. the store",
        "Exchange Server 2013",
        "Exchange Server\\V15\\Logging",
        "Monitor: PopCTPMonitor"
      })
  void what_is_no_server_is_not_read_as_one(String text) {
    assertThat(read(text).server()).isEqualTo(Mention.none());
  }

  @ParameterizedTest
  @CsvSource({
    "unhealthy on cas1, cas1",
    "Management server: scom01, scom01",
    "sent by management server scom01, scom01",
    "Exchange Server CU17, CU17",
    "on server Frontdoor, Frontdoor"
  })
  void a_server_met_in_passing_is_a_candidate_only(String text, String name) {
    assertThat(read(text).server()).isEqualTo(Mention.oneOf(List.of(ServerName.of(name))));
  }

  @Test
  void a_server_in_quotes_may_look_like_a_word() {
    assertThat(read("unhealthy on server 'exch'").server()).isEqualTo(server("exch"));
    assertThat(read("unhealthy on server 'exch is red").server()).isEqualTo(Mention.none());
    assertThat(read("unhealthy on server exch' is red").server()).isEqualTo(Mention.none());
    assertThat(read("unhealthy on server pop.contoso.com").server())
        .isEqualTo(server("pop.contoso.com"));
  }

  @Test
  void several_servers_are_candidates() {
    assertThat(read("Server: cas1, CAS1; cas2").server())
        .isEqualTo(Mention.oneOf(List.of(ServerName.of("cas1"), ServerName.of("cas2"))));
    assertThat(read("Path: cas1.contoso.com;cas1.fabrikam.com", "Computer: cas1").server())
        .isEqualTo(
            Mention.oneOf(
                List.of(ServerName.of("cas1.contoso.com"), ServerName.of("cas1.fabrikam.com"))));
  }

  @Test
  void a_labelled_server_comes_before_one_in_a_sentence() {
    assertThat(read("Server: cas1", "The proxy could not reach the Mailbox server mbx1.").server())
        .isEqualTo(server("cas1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monitor: PopCTPMonitor | PopCTPMonitor | POP",
        "Monitor: POPCTPMonitor | PopCTPMonitor | POP",
        "Monitor: PopTestDeepMonitor | PopDeepTestMonitor | POP.Protocol",
        "MonitorName=popselftestmonitor | PopSelfTestMonitor | POP.Protocol",
        "(PopProxyTestMonitor/MSExchangePop3) | PopProxyTestMonitor | POP.Proxy",
        "PopCTPProbe failed | PopCTPMonitor | POP",
        "Invoke-MonitoringProbe POP\\PopCTPProbe | PopCTPMonitor | POP",
        "The Average Command  Processing Time is high | AverageCommandProcessingTimeGt60sMonitor | POP",
        "モニター: PopCTPMonitor | PopCTPMonitor | POP"
      })
  void a_monitor_tells_its_health_set(String text, String monitor, String healthSet) {
    AlertText alert = read(text);
    assertThat(alert.monitor().value()).map(MonitorName::value).contains(monitor);
    assertThat(alert.healthSet().value()).map(HealthSetName::value).contains(healthSet);
  }

  @Test
  void a_probe_that_feeds_two_monitors_leaves_both_open() {
    AlertText alert = read("PopSelfTestProbe failed");
    assertThat(alert.monitor())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.SELF_TEST, PopSketch.AVERAGE)));
    assertThat(alert.healthSet()).isEqualTo(Mention.none());
  }

  @Test
  void the_health_set_tells_which_of_the_monitors_it_is() {
    assertThat(read("POP health set is unhealthy, PopSelfTestProbe failed").monitor())
        .isEqualTo(Mention.of(PopSketch.AVERAGE));
    assertThat(read("POP.Protocol health set is unhealthy, PopSelfTestProbe failed").monitor())
        .isEqualTo(Mention.of(PopSketch.SELF_TEST));
  }

  @Test
  void the_health_set_in_a_probes_identity_is_the_probes() {
    assertThat(read("POP health set ill: run POP.Protocol\\PopSelfTestProbe").healthSet())
        .isEqualTo(Mention.of(PopSketch.POP));
  }

  @Test
  void a_probes_identity_by_itself_names_no_health_set() {
    assertThat(read("run POP.Protocol\\PopSelfTestProbe").healthSet()).isEqualTo(Mention.none());
    assertThat(read("POP: PopSelfTestProbe is red").healthSet())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
  }

  @Test
  void a_monitors_identity_names_its_health_set() {
    assertThat(read("POP.Proxy\\PopProxyTestMonitor, after PopCTPMonitor").monitor())
        .isEqualTo(Mention.of(PopSketch.PROXY_TEST));
  }

  @Test
  void a_labelled_monitor_comes_before_others_named() {
    assertThat(read("Monitor: PopCTPMonitor", "see also PopProxyTestMonitor").monitor())
        .isEqualTo(Mention.of(PopSketch.CTP));
  }

  @Test
  void several_monitors_are_candidates_and_so_is_nothing_more() {
    AlertText alert = read("PopProxyTestMonitor and PopCTPMonitor are red, PopDeepTestProbe too");
    assertThat(alert.monitor())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.PROXY_TEST, PopSketch.CTP)));
    assertThat(alert.healthSet()).isEqualTo(Mention.none());
  }

  @Test
  void a_monitor_and_a_health_set_that_disagree_are_both_open() {
    AlertText alert = read("Health set: POP.Proxy", "Monitor: PopCTPMonitor");
    assertThat(alert.healthSet()).isEqualTo(Mention.oneOf(List.of(PopSketch.PROXY, PopSketch.POP)));
    assertThat(alert.monitor()).isEqualTo(Mention.oneOf(List.of(PopSketch.CTP)));
  }

  @Test
  void a_monitor_decides_between_health_sets_named_beside_each_other() {
    AlertText alert = read("Health sets: POP.Proxy", "Health set: POP", "Monitor: PopCTPMonitor");
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.CTP));
  }

  @Test
  void a_health_set_met_in_passing_is_a_candidate_only() {
    assertThat(read("Users cannot read mail over POP on cas1").healthSet())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(read("Users cannot read mail over POP3").healthSet()).isEqualTo(Mention.none());
  }

  @Test
  void a_health_set_met_in_passing_does_not_contradict_a_monitor() {
    AlertText alert = read("POP trouble: PopDeepTestMonitor is red");
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.DEEP_TEST));
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.PROTOCOL));
  }

  @Test
  void a_set_of_something_else_is_no_health_set() {
    assertThat(read("the set POP is large").healthSet())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(read("the health of POP is bad").healthSet())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(read("the health sets POP.Proxy").healthSet())
        .isEqualTo(Mention.of(PopSketch.PROXY));
    assertThat(read("POP health", "set to red").healthSet())
        .isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
  }

  @Test
  void a_stated_health_set_that_the_model_does_not_know_leaves_a_monitor_open() {
    AlertText alert = read("Health set: IMAP", "PopCTPMonitor is red");
    assertThat(alert.healthSet()).isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(alert.monitor()).isEqualTo(Mention.oneOf(List.of(PopSketch.CTP)));
    assertThat(alert.unknown()).containsExactly("IMAP");
  }

  @Test
  void a_stated_stranger_is_not_overruled_by_a_health_set_in_a_sentence() {
    AlertText alert = read("Health set: IMAP", "The POP health set: PopCTPMonitor is red");
    assertThat(alert.healthSet()).isEqualTo(Mention.oneOf(List.of(PopSketch.POP)));
    assertThat(alert.monitor()).isEqualTo(Mention.oneOf(List.of(PopSketch.CTP)));
  }

  @Test
  void a_stated_monitor_that_the_model_does_not_know_leaves_others_open() {
    AlertText alert = read("Monitor: 'ImapCTPMonitor' is red, PopCTPMonitor is not");
    assertThat(alert.monitor()).isEqualTo(Mention.oneOf(List.of(PopSketch.CTP)));
    assertThat(alert.healthSet()).isEqualTo(Mention.none());
    assertThat(alert.unknown()).containsExactly("ImapCTPMonitor");
  }

  @Test
  void a_stated_probe_leads_to_its_monitor_and_is_not_unknown() {
    AlertText alert = read("Monitor: PopCTPProbe");
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.CTP));
    assertThat(alert.unknown()).isEmpty();
  }

  @Test
  void words_behind_a_label_are_no_unknown_name() {
    AlertText alert =
        read("Monitor: Exchange has seen it", "Health set: see below", "PopCTPMonitor");
    assertThat(alert.unknown()).isEmpty();
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.CTP));
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
  }

  @Test
  void names_that_the_model_does_not_know_are_listed() {
    AlertText alert = read("Health set: IMAP", "Monitor: ImapCTPMonitor", "PopCTPMonitor is fine");
    assertThat(alert.unknown()).containsExactly("IMAP", "ImapCTPMonitor");
    assertThat(alert.monitor()).isEqualTo(Mention.oneOf(List.of(PopSketch.CTP)));
    assertThat(alert.healthSet().value()).isEmpty();
  }

  @Test
  void of_a_health_report_only_unhealthy_rows_speak() {
    AlertText alert =
        read(
            "States of all health sets:",
            "",
            "State               HealthSet       AlertValue     LastTransitionTime       MonitorCount",
            "",
            "NotApplicable       POP             Healthy        1/1/2021 12:00:00 AM     1",
            "NotApplicable       POP.Proxy       Unhealthy      1/1/2021 12:00:00 AM     1",
            "NotApplicable       POP.Protocol    Healthy        1/1/2021 12:00:00 AM     1",
            "",
            "Note: Subsequent detected alerts are suppressed until the health set is healthy again.",
            "POP, too, is meant");
    assertThat(alert.healthSet()).isEqualTo(Mention.oneOf(List.of(PopSketch.PROXY, PopSketch.POP)));
  }

  @Test
  void of_a_table_of_monitors_the_unhealthy_one_has_raised_the_alert() {
    AlertText alert =
        read(
            "Server          State   Name                 TargetResource HealthSetName AlertValue ServerComp",
            "                                                                                     onent",
            "------          -----   ----                 -------------- ------------- ---------- ----------",
            "CAS1            Online  PopProxyTestMonitor  MSExchangePop3 POP.Proxy     Healthy    PopProxy",
            "CAS1            Online  PopCTPMonitor        MSExchangePop3 POP           Unhealthy  None");
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.CTP));
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.server()).isEqualTo(server("CAS1"));
  }

  @Test
  void a_list_of_properties_is_no_table() {
    AlertText alert =
        read(
            "Server              : cas1",
            "Name                : PopCTPMonitor",
            "TargetResource      :",
            "HealthSetName       : POP",
            "AlertValue          : Unhealthy",
            "Identity            : POP\\PopCTPMonitor\\");
    assertThat(alert.monitor()).isEqualTo(Mention.of(PopSketch.CTP));
    assertThat(alert.healthSet()).isEqualTo(Mention.of(PopSketch.POP));
    assertThat(alert.server()).isEqualTo(server("cas1"));
  }

  @Test
  void a_sentence_about_an_alert_value_begins_no_table() {
    assertThat(read("Its AlertValue is bad", "Server cas1 is ill").server())
        .isEqualTo(server("cas1"));
  }

  @Test
  void a_name_of_several_words_is_not_found_in_part_or_apart() {
    HealthModel model = HealthModel.builder().addHealthSets(HealthSet.of("Hub Transport")).build();
    for (String text :
        List.of(
            "Health Set: Hub",
            "Hub, Transport health set",
            "Hub\nTransport",
            "Hub Hub health set")) {
      Mention<HealthSetName> healthSet = AlertText.read(text, model).healthSet();
      assertThat(healthSet).as(text).isEqualTo(Mention.none());
    }
    assertThat(AlertText.read("Health Set: hub  transport", model).healthSet().value()).isPresent();
  }

  @Test
  void names_of_several_words_are_found_and_the_longest_wins() {
    HealthModel model =
        HealthModel.builder()
            .addHealthSets(HealthSet.of("Hub"), HealthSet.of("Hub Transport"))
            .build();
    assertThat(AlertText.read("the Hub Transport health set", model).healthSet().value())
        .contains(HealthSetName.of("Hub Transport"));
    assertThat(AlertText.read("the Hub health set", model).healthSet().value())
        .contains(HealthSetName.of("Hub"));
  }

  @Test
  void a_text_is_read_up_to_its_bound_and_it_says_so() {
    String filler = "x ".repeat(AlertText.LONGEST / 2);
    AlertText alert = AlertText.read(filler + "Server: cas1", MODEL);
    assertThat(alert.cut()).isTrue();
    assertThat(alert.server()).isEqualTo(Mention.none());
    assertThat(AlertText.read(filler, MODEL).cut()).isFalse();
    assertThat(AlertText.read("Server: cas1\n" + filler, MODEL).server()).isEqualTo(server("cas1"));
  }

  @Test
  void a_name_at_the_bound_is_not_read_in_part() {
    String start = "Server: cas12";
    String padding = " ".repeat(AlertText.LONGEST - start.length() + 1);
    assertThat(AlertText.read(padding + start, MODEL).server()).isEqualTo(Mention.none());
    assertThat(AlertText.read(padding.substring(1) + start, MODEL).server())
        .isEqualTo(server("cas12"));
  }

  @Test
  void thirty_two_candidates_and_sixteen_unknown_names_are_kept_at_most() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append("Server: cas").append(i).append("\nHealth set: S").append(i).append('\n');
    }
    AlertText alert = AlertText.read(text.toString(), MODEL);
    assertThat(alert.server().candidates()).hasSize(32);
    assertThat(alert.unknown()).hasSize(16).startsWith("S0", "S1");
  }

  @Test
  void a_mention_has_a_value_or_candidates() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mention<>(Optional.of("a"), List.of("b")))
        .withMessageContaining("give one or the others");
    assertThat(Mention.of("a").isOpen()).isFalse();
    assertThat(Mention.none().isOpen()).isFalse();
    assertThat(Mention.oneOf(List.of("a")).isOpen()).isTrue();
  }
}
