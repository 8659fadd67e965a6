package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop.PopHealth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellSignsTest {

  private static String row(String monitor, String healthSet, String value) {
    return """
        Server        : mbx1
        CurrentHealthSetState : NotApplicable
        Name          : %s
        HealthSetName : %s
        AlertValue    : %s

        """
        .formatted(monitor, healthSet, value);
  }

  @Test
  void an_unhealthy_monitor_is_told_with_its_meaning_probe_and_dependencies() {
    Sign sign = only(row("PopDeepTestMonitor", "POP.Protocol", "Unhealthy"));
    assertThat(sign.kind()).isEqualTo(Sign.Kind.MONITOR_UNHEALTHY);
    assertThat(sign.subject()).startsWith("PopDeepTestMonitor on mbx1");
    assertThat(sign.meaning().english()).contains("fails at logging on or at the mailbox");
    assertThat(sign.next().english())
        .contains("Invoke-MonitoringProbe POP.Protocol\\PopDeepTestProbe -Server mbx1");
    assertThat(sign.suspects()).contains(PopHealth.INFORMATION_STORE);
  }

  @Test
  void what_is_well_is_no_sign() {
    assertThat(signs(row("PopDeepTestMonitor", "POP.Protocol", "Healthy"))).isEmpty();
    assertThat(signs("Result : Succeeded\nError :\n")).isEmpty();
    assertThat(signs("Name Status State\nDB1\\mbx1 Healthy\n")).isEmpty();
  }

  @Test
  void monitors_of_the_model_come_before_others() {
    List<Sign> signs =
        signs(
            row("OwaCtpMonitor", "OWA", "Unhealthy")
                + row("PopSelfTestMonitor", "POP.Protocol", "Unhealthy"));
    assertThat(signs).extracting(Sign::line).containsExactly(7, 1);
    assertThat(signs.get(1).meaning().english()).contains("not one of the POP service's own");
  }

  @Test
  void a_failed_probe_is_told_with_its_error() {
    Sign sign =
        only(
            """
            RequestId : 1
            MonitorIdentity : POP\\PopCTPProbe
            ResultType : Failed
            Error : -ERR Server Unavailable. 21
            Exception : x
            """);
    assertThat(sign.kind()).isEqualTo(Sign.Kind.PROBE_FAILED);
    assertThat(sign.subject()).contains("PopCTPProbe").contains("-ERR Server Unavailable. 21");
    assertThat(sign.suspects()).contains(PopHealth.NETWORK);
  }

  @Test
  void the_samples_show_what_their_texts_say() {
    assertThat(kinds("componentstate-ft-01-uneven.txt")).contains(Sign.Kind.COMPONENT_INACTIVE);
    assertThat(kinds("dbcopystatus-group-SYNTHETIC.txt")).contains(Sign.Kind.COPY_ACTIVE);
    assertThat(kinds("recoveryactionresults-grid-pop.txt")).contains(Sign.Kind.TRIED_ALREADY);
    assertThat(kinds("getservice-pop-e16.clixml")).contains(Sign.Kind.SERVICE_NOT_RUNNING);
    assertThat(kinds("testpop-error-01.txt")).contains(Sign.Kind.ERROR);
  }

  @Test
  void a_health_set_that_is_not_healthy_is_told_with_the_way_to_its_monitor() {
    Sign sign =
        only(
            """
            Server State HealthSet AlertValue LastTransitionTime MonitorCount
            mbx1 NotApplicable POP.Protocol Unhealthy 11/5/2014 5:40:09 PM 4
            """);
    assertThat(sign.kind()).isEqualTo(Sign.Kind.HEALTH_SET_NOT_HEALTHY);
    assertThat(sign.subject()).isEqualTo("POP.Protocol on mbx1: Unhealthy");
    assertThat(sign.next().english()).contains("Get-ServerHealth");
  }

  private static List<Sign.Kind> kinds(String sample) {
    return ShellSigns.of(Samples.read(sample), PopHealth.model()).stream()
        .map(Sign::kind)
        .distinct()
        .toList();
  }

  private static List<Sign> signs(String text) {
    return ShellSigns.of(ShellOutput.read(text), PopHealth.model());
  }

  private static Sign only(String text) {
    List<Sign> signs = signs(text);
    assertThat(signs).hasSize(1);
    return signs.get(0);
  }
}
