package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  private static final String HEALTH =
      """
      Server        : mbx1
      CurrentHealthSetState : NotApplicable
      Name          : PopDeepTestMonitor
      HealthSetName : POP.Protocol
      AlertValue    : Unhealthy
      """;

  @Test
  void a_reply_is_told_by_category_suspects_and_what_to_check_next() {
    Cli.Ran ran = Cli.run("explain", "--reply", "-ERR Server Unavailable. 21", "--after", "pass");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("SERVER_UNAVAILABLE (confidence MEDIUM, to blame: SERVICE)\n")
        .contains("Suspected: Information Store (LOW), Active Directory (LOW)")
        .contains("Next: Check the Information Store");
  }

  @Test
  void a_reply_after_no_command_in_particular_is_told_for_each() {
    assertThat(Cli.run("explain", "--reply=-ERR Server Unavailable. 21").out())
        .contains("As an answer to connecting:\n  GREETING_REFUSED")
        .contains("PASS, XOAUTH2, STAT");
  }

  @Test
  void good_news_is_no_more_than_that() {
    assertThat(Cli.run("explain", "--reply", "+OK ready").out())
        .contains("It proves nothing of what is behind it.");
  }

  @Test
  void one_line_with_a_reply_in_it_is_a_reply_as_logs_show_it() {
    Cli.Ran ran =
        new Cli().input("12:00:01 S: -ERR [AUTH] Authentication failed.\r\n").runs("explain");
    assertThat(ran.out()).contains("AUTH_CREDENTIALS");
  }

  @Test
  void an_output_of_the_shell_is_known_by_itself() {
    Cli.Ran ran = new Cli().input(HEALTH).runs("explain", "-");
    assertThat(ran.out())
        .startsWith("line 1: MONITOR_UNHEALTHY PopDeepTestMonitor on mbx1\n")
        .contains("Invoke-MonitoringProbe POP.Protocol\\PopDeepTestProbe -Server mbx1");
  }

  @Test
  void an_output_in_UTF_16_and_in_another_code_page_is_read_as_well() {
    byte[] wide = ("\uFEFF" + HEALTH).getBytes(StandardCharsets.UTF_16LE);
    assertThat(new Cli().input(wide).runs("explain").out()).contains("MONITOR_UNHEALTHY");
    byte[] japanese = ("状態\n\n" + HEALTH).getBytes(Charset.forName("windows-31j"));
    assertThat(new Cli().input(japanese).runs("explain", "--charset", "windows-31j").out())
        .contains("MONITOR_UNHEALTHY");
  }

  @Test
  void a_reply_that_an_error_quotes_is_explained_with_it() {
    String run =
        """
        RequestId       : 1
        MonitorIdentity : POP\\PopCTPProbe
        ResultType      : Failed
        Error           : -ERR Server Unavailable. 21
        """;
    assertThat(new Cli().input(run).runs("explain").out())
        .contains("PROBE_FAILED")
        .contains("A server said: Server Unavailable. 21")
        .contains("SERVER_UNAVAILABLE");
  }

  @Test
  void an_alert_is_told_with_what_it_leaves_open_and_what_to_do() {
    Cli.Ran ran =
        new Cli()
            .input("Server: cas1\nHealth set: POP\nPopCTPMonitor is unhealthy.\n")
            .runs("explain");
    assertThat(ran.out())
        .contains("monitor     PopCTPMonitor")
        .contains("Users may be unable to reach their mailboxes")
        .contains("pop-health plan PopCTPMonitor --server cas1 --role cas");
    assertThat(new Cli().input("POP is unhealthy").runs("explain", "--kind", "alert").out())
        .contains("Next, see which monitor is red");
  }

  @Test
  void what_is_none_of_them_is_refused_with_the_remedy() {
    Cli.Ran ran = new Cli().input("hello\n").runs("explain");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("name what it is with --kind");
  }

  @Test
  void a_reply_and_a_file_at_once_are_one_too_many() {
    assertThat(Cli.run("explain", "--reply", "+OK", "file").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void japanese_is_told_where_it_is_asked_for() {
    assertThat(Cli.run("explain", "--lang", "ja", "--reply", "-ERR Server Unavailable. 21").out())
        .contains("次の確認: ");
  }
}
