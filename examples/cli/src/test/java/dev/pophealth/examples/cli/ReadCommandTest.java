package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadCommandTest {

  private static final String COPIES =
      """
      Name        Status  CopyQueueLength ReplayQueueLength
      ----        ------  --------------- -----------------
      DB1\\mbx1    Mounted 0               0
      DB2\\mbx1    Healthy 0               7
      """;

  @Test
  void rows_are_written_as_an_aligned_table() {
    Cli.Ran ran = new Cli().input(COPIES).runs("read");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            copy
            line  server  database  status   copyQueue  replayQueue
            3     mbx1    DB1       MOUNTED  0          0
            4     mbx1    DB2       HEALTHY  0          7
            """);
  }

  @Test
  void json_has_one_form_whatever_it_was_printed_in() {
    String json = "[{\"Name\":\"DB1\\\\mbx1\",\"Status\":\"Mounted\",\"CopyQueueLength\":0}]";
    Cli.Ran ran = new Cli().input(json).runs("read", "--format", "json");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"database\" : \"DB1\"").contains("\"complete\" : true");
  }

  @Test
  void a_row_that_cannot_be_read_is_told_and_nothing_else_is_lost() {
    Cli.Ran ran = new Cli().input(COPIES + "DB3\\mbx1    ???\n").runs("read", "--format", "json");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_ALL);
    assertThat(ran.err()).startsWith("standard input:5: ");
    assertThat(ran.out()).contains("DB1").contains("DB2").contains("\"complete\" : false");
  }

  @Test
  void binary_input_is_no_output_of_the_shell() {
    byte[] bytes = new byte[100_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    Cli.Ran ran = new Cli().input(bytes).runs("read");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).isBlank();
    assertThat(ran.err()).contains("nothing that the management shell prints was found");
  }

  @Test
  void bytes_of_another_charset_are_told_with_the_remedy() {
    byte[] latin = COPIES.replace("DB2", "Dép").getBytes(StandardCharsets.ISO_8859_1);
    Cli.Ran ran = new Cli().input(latin).runs("read");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_ALL);
    assertThat(ran.err()).contains("name the charset");
    assertThat(new Cli().input(latin).runs("read", "--charset", "latin1").out()).contains("Dép");
  }

  @Test
  void a_zone_and_an_order_of_dates_can_be_named() {
    String row =
        """
        Server        : mbx1
        CurrentHealthSetState : Online
        Name          : PopSelfTestMonitor
        HealthSetName : POP.Protocol
        AlertValue    : Healthy
        LastTransitionTime : 2/8/2021 3:00:00 PM
        """;
    assertThat(
            new Cli().input(row).runs("read", "--zone", "Asia/Tokyo", "--dates", "day-first").out())
        .contains("2021-08-02T06:00:00Z");
    assertThat(Cli.run("read", "--zone", "Mars").err()).contains("no time zone such as Asia/Tokyo");
    assertThat(Cli.run("read", "--dates", "x").err()).contains("month-first or day-first");
  }
}
