package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NextCommandTest {

  private static final String OPEN =
      "{\"incident\":\"%s\",\"alert\":{\"monitor\":\"PopCTPMonitor\",\"server\":\"%s\","
          + "\"raisedAt\":\"2026-01-05T09:00:00Z\"},\"roles\":[\"CLIENT_ACCESS\"]}\n";
  private static final String GREEN =
      "{\"incident\":\"%s\",\"outcome\":{\"number\":1,\"askedAt\":\"2026-01-05T09:00:05Z\","
          + "\"cameAt\":\"2026-01-05T09:00:06Z\","
          + "\"read\":{\"kind\":\"probe\",\"result\":\"SUCCEEDED\",\"detail\":\"\"}}}\n";

  @Test
  void each_line_is_answered_by_one_and_incidents_are_kept_apart() {
    Cli.Ran ran =
        new Cli()
            .input(OPEN.formatted("a", "cas1") + OPEN.formatted("b", "cas2") + GREEN.formatted("b"))
            .runs("next");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).hasSize(3);
    assertThat(ran.out().lines().toList().get(2))
        .contains("\"line\":3,\"incident\":\"b\"")
        .contains("\"type\":\"wait\"");
  }

  @Test
  void the_whole_history_gives_the_last_decision_of_each_incident() {
    Cli.Ran ran =
        new Cli()
            .input(OPEN.formatted("a", "cas1") + OPEN.formatted("b", "cas2") + GREEN.formatted("a"))
            .runs("next", "--last");
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.out().lines().toList().get(0))
        .contains("\"line\":3,\"incident\":\"a\"")
        .contains("\"type\":\"wait\"");
  }

  @Test
  void a_broken_line_is_answered_by_an_error_with_its_number_and_harms_no_other() {
    Cli.Ran ran =
        new Cli()
            .input(OPEN.formatted("a", "cas1") + "{\"incident\":\n" + GREEN.formatted("a"))
            .runs("next");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out().lines().toList().get(1))
        .startsWith("{\"line\":2,\"error\":{\"reason\":\"MALFORMED\"");
    assertThat(ran.out().lines().toList().get(2)).contains("\"type\":\"wait\"");
  }

  @Test
  void a_line_is_answered_before_the_next_one_comes() throws Exception {
    PipedOutputStream bot = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream(1 << 16);
    Cli cli = new Cli().stream(new PipedInputStream(bot));
    Outside outside = cli.outside(new PipedOutputStream(answers), OutputStream.nullOutputStream());
    CompletableFuture<Integer> ended =
        CompletableFuture.supplyAsync(() -> PopHealthCommand.run(outside, "next"));
    bot.write(OPEN.formatted("a", "cas1").getBytes(StandardCharsets.UTF_8));
    bot.flush();
    assertThat(line(answers)).contains("\"line\":1");
    bot.write(GREEN.formatted("a").getBytes(StandardCharsets.UTF_8));
    bot.flush();
    assertThat(line(answers)).contains("\"line\":2");
    bot.close();
    assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
  }

  private static String line(PipedInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c >= 0 && c != '\n') {
      line.append((char) c);
      c = in.read();
    }
    return line.toString();
  }

  @Test
  void room_is_bounded_and_its_range_is_told() {
    String two = OPEN.formatted("a", "cas1") + OPEN.formatted("b", "cas2");
    assertThat(new Cli().input(two).runs("next", "--most", "1").out()).contains("TOO_MANY");
    assertThat(Cli.run("next", "--most", "0").err()).contains("choose 1 to 1000000");
  }
}
