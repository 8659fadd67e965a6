package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.exchange.ShellFact.Copy;
import dev.pophealth.exchange.ShellFact.Health;
import dev.pophealth.exchange.ShellFact.ProbeRun;
import dev.pophealth.exchange.ShellFact.ServiceStatus;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format and encoding. No public dump of these exists, so that the input is made up. */
class FormatsTest {

  private static final String JSON =
      """
      [
          {
              "Server":  "mbx1",
              "CurrentHealthSetState":  STATE,
              "Name":  "PopSelfTestMonitor",
              "TargetResource":  null,
              "HealthSetName":  "POP.Protocol",
              "AlertValue":  VALUE,
              "LastExecutionTime":  TIME
          },
          {
              "Server":  "mbx2",
              "CurrentHealthSetState":  1,
              "Name":  "PopSelfTestMonitor",
              "TargetResource":  "DB 1",
              "HealthSetName":  "POP.Protocol",
              "AlertValue":  "Healthy",
              "LastExecutionTime":  null
          }
      ]
      """;

  private static final Instant NOON = Instant.parse("2021-02-08T12:00:00Z");

  private static String json(String state, String value, String time) {
    return JSON.replace("STATE", state).replace("VALUE", value).replace("TIME", time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Unhealthy\"",
        "3",
        "{ \"value\": 3, \"Value\": \"Unhealthy\" }",
        "{ \"value\": \"Unhealthy\", \"PSComputerName\": \"mbx1\" }"
      })
  void made_up_json_with_enums_as_words_numbers_and_objects(String value) {
    ShellReading reading =
        ShellOutput.read(json("\"NotApplicable\"", value, "\"\\/Date(1612785600000)\\/\""));
    assertThat(reading.unread()).isEmpty();
    List<Health> rows = reading.all(Health.class);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).value()).isEqualTo(AlertValue.UNHEALTHY);
    assertThat(rows.get(0).target()).isEmpty();
    assertThat(rows.get(0).line()).isEqualTo(2);
    assertThat(rows.get(0).measuredAt()).contains(NOON);
    assertThat(rows.get(1).state()).isEqualTo(HealthSetState.NOT_APPLICABLE);
    assertThat(rows.get(1).target()).contains("DB 1");
    assertThat(rows.get(1).line()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"/Date(1612785600000)/\"",
        "\"2021-02-08T12:00:00Z\"",
        "\"2021-02-08T13:00:00.0000000+01:00\"",
        "{ \"value\": \"\\/Date(1612785600000)\\/\", \"DisplayHint\": 2, \"DateTime\": \"x\" }"
      })
  void made_up_json_with_the_dates_of_both_generations(String time) {
    List<Health> rows = ShellOutput.read(json("\"Online\"", "\"Healthy\"", time)).all(Health.class);
    assertThat(rows.get(0).measuredAt()).contains(NOON);
  }

  @Test
  void made_up_json_on_one_line_with_prompts_round_it() {
    String text =
        "[PS] C:\\>Get-Service MSExchangePOP3 | ConvertTo-Json -Compress\r\n"
            + "{\"Status\":4,\"Name\":\"MSExchangePOP3\",\"StartType\":3}\r\n[PS] C:\\>";
    ShellReading reading = ShellOutput.read(text);
    assertThat(reading.unread()).isEmpty();
    ServiceStatus service = reading.all(ServiceStatus.class).get(0);
    assertThat(service.line()).isEqualTo(2);
    assertThat(service.reading().state()).isEqualTo(ServiceState.RUNNING);
    assertThat(service.reading().startType()).isEqualTo(StartType.MANUAL);
  }

  @Test
  void made_up_json_that_breaks_off_keeps_what_was_whole_and_tells_where() {
    String whole = json("\"Online\"", "\"Healthy\"", "null");
    ShellReading reading = ShellOutput.read(whole.substring(0, whole.indexOf("DB 1")));
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.complete()).isFalse();
    assertThat(reading.unread()).singleElement().matches(unread -> unread.line() >= 11);
  }

  @Test
  void made_up_json_in_which_two_objects_were_joined_is_not_read() {
    String joined =
        json("\"Online\"", "\"Healthy\"", "null").replaceAll("(?s)\\s+\\},\\s+\\{", ",");
    ShellReading reading = ShellOutput.read(joined);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void made_up_numbers_of_copy_states_count_as_unknown_and_so_never_as_inactive() {
    ShellReading reading =
        ShellOutput.read("{\"Name\": \"DB1\\\\mbx1\", \"Status\": 6, \"CopyQueueLength\": 0}");
    assertThat(reading.all(Copy.class).get(0).status()).isEqualTo(CopyStatus.UNKNOWN);
    assertThat(reading.unread())
        .extracting(Unread::reason)
        .singleElement()
        .asString()
        .contains("print words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        #TYPE Deserialized.X
        "Server","State","Name","HealthSetName","AlertValue","Error"
        "mbx1","Online","PopSelfTestMonitor","POP.Protocol","Unhealthy","a ""b"",
        c"
        """,
        "Server;State;Name;HealthSetName;AlertValue;Error\nmbx1;Online;PopSelfTestMonitor;POP.Protocol;Unhealthy;x\n",
        "Server\tState\tName\tHealthSetName\tAlertValue\nmbx1\tOnline\tPopSelfTestMonitor\tPOP.Protocol\tUnhealthy\n"
      })
  void made_up_csv_with_a_type_line_other_separators_and_line_breaks_in_values(String csv) {
    ShellReading reading = ShellOutput.read(csv);
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.all(Health.class))
        .singleElement()
        .extracting(Health::value)
        .isEqualTo(AlertValue.UNHEALTHY);
  }

  @Test
  void made_up_csv_with_a_broken_row_loses_that_row_only() {
    String csv =
        """
        "Name","Status","StartType"
        "A","Running","Manual"
        "B","Runn
        "C","Stopped","Manual"
        "D","Stopped"
        "E","Running","Automatic"
        """;
    ShellReading reading = ShellOutput.read(csv);
    assertThat(reading.all(ServiceStatus.class))
        .extracting(service -> service.service().value())
        .containsExactly("A", "C", "E");
    assertThat(reading.unread()).extracting(Unread::line).containsExactly(3, 5);
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void made_up_clixml_with_very_many_escaped_characters_is_read_whole() {
    int rows = 120_000;
    String row =
        "<Obj><Props><S N=\"Server\">mbx1</S><S N=\"State\">Online</S><S N=\"Name\">M</S>"
            + "<S N=\"TargetResource\">A &amp; B</S><S N=\"HealthSetName\">POP</S>"
            + "<S N=\"AlertValue\">Healthy</S></Props></Obj>\n";

    assertThat(ShellOutput.read("<Objs>" + row.repeat(rows) + "</Objs>").facts()).hasSize(rows);
  }

  @Test
  void made_up_clixml_resolves_no_entities() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE Objs [ <!ENTITY a SYSTEM "file:///etc/passwd"> <!ENTITY b "bbbbbbbbbb"> ]>
        <Objs Version="1.1.0.1"><Obj RefId="0"><Props><S N="Name">&a;</S><S N="Status">&b;</S></Props></Obj></Objs>
        """;
    ShellReading reading = ShellOutput.read(bomb);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void made_up_clixml_of_a_stream_with_its_mark_and_an_error() {
    String xml =
        """
        #< CLIXML
        <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\
        <S S="Error">The operation failed.\
        _x000D__x000A_ password: hunter2</S></Objs>
        """;
    ShellReading reading = ShellOutput.read(xml);
    assertThat(reading.all(ShellFact.ErrorText.class))
        .singleElement()
        .extracting(ShellFact.ErrorText::text)
        .isEqualTo("The operation failed.\r\n password: (redacted)");
  }

  @Test
  void made_up_output_in_each_encoding_reads_alike() throws IOException {
    String text = "Status : Running\r\nName : MSExchangePOP3\r\nDisplayName : ポップ\r\n";
    Charset codePage932 = Charset.forName("windows-31j");
    ReadingSettings japanese = ReadingSettings.builder().charset(codePage932).build();
    ShellReading expected = ShellOutput.read(text);
    assertThat(expected.facts()).hasSize(1);
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = ("\uFEFF" + text).getBytes(charset);
      assertThat(ShellOutput.read(bytes, japanese)).as("%s", charset).isEqualTo(expected);
    }
    assertThat(ShellOutput.read(text.getBytes(codePage932), japanese)).isEqualTo(expected);
    assertThat(
            ShellOutput.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ReadingSettings.none()))
        .isEqualTo(expected);
  }

  @Test
  void made_up_bytes_of_another_code_page_are_told() {
    byte[] bytes = "Status : Running\nName : ポップ\n".getBytes(Charset.forName("windows-31j"));
    ShellReading reading = ShellOutput.read(bytes, ReadingSettings.none());
    assertThat(reading.complete()).isFalse();
    assertThat(reading.unread())
        .anyMatch(unread -> unread.line() == 2 && unread.reason().contains("name the charset"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/8/2021 12:00:00 PM",
        "08.02.2021 12:00:00",
        "2021/02/08 12:00:00",
        "2021/02/08 午後 12:00:00",
        "2021-02-08 12:00:00"
      })
  void made_up_dates_of_several_cultures(String date) {
    ShellReading reading =
        ShellOutput.read(
            "ResultType : Succeeded\nExecutionStartTime : " + date + "\n", Samples.AMERICAN);
    assertThat(reading.all(ProbeRun.class).get(0).startedAt()).contains(NOON);
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void a_made_up_date_shows_the_order_of_the_others() {
    ShellReading reading =
        ShellOutput.read(
            """
            ResultType : Succeeded
            ExecutionStartTime : 08/02/2021 12:00
            ExecutionEndTime : 28/02/2021 12:00
            """,
            ReadingSettings.builder().zone(ZoneId.of("UTC")).build());
    assertThat(reading.all(ProbeRun.class).get(0).startedAt()).contains(NOON);
    assertThat(reading.all(ProbeRun.class).get(0).result()).isEqualTo(ProbeResult.SUCCEEDED);
  }

  @Test
  void a_made_up_date_in_the_hour_when_clocks_change_is_not_guessed() {
    ReadingSettings berlin = ReadingSettings.builder().zone(ZoneId.of("Europe/Berlin")).build();
    ShellReading reading =
        ShellOutput.read(
            "ResultType : Succeeded\nExecutionStartTime : 31.10.2021 02:30:00\n", berlin);
    assertThat(reading.all(ProbeRun.class).get(0).startedAt()).isEmpty();
    assertThat(reading.unread())
        .singleElement()
        .extracting(Unread::reason)
        .asString()
        .contains("clocks change");
  }
}
