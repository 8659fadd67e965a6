package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes: a clear word on standard error, the right exit code, no stack trace. */
class BadInputTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "modle, 64, Did you mean",
    "model --fromat json, 64, '--fromat'",
    "model --format xml, 64, expected one of",
    "model --lang fr, 64, not en or ja",
    "model --output-charset nope, 64, nope",
    "model extra, 64, extra",
    "why, 64, MONITOR",
    "why a b, 64, b",
    "plan PopCTPMonitor --server cas1, 64, --role",
    "plan PopCTPMonitor --server cas1 --role cas --as pdf, 64, expected one of",
    "explain --charset nope, 64, nope",
    "explain no-such-file, 66, there is no file no-such-file",
    "read no-such-file, 66, there is no file no-such-file",
    "next no-such-file, 66, there is no file no-such-file",
    "triage no-such-file, 66, there is no file no-such-file",
    "triage --situation no-such-file, 66, there is no file no-such-file",
    "triage a;b=file, 64, a;b",
    "next --most many, 64, many",
    "check --jar x.jar, 64, --jar and --class together",
    "check --jar no.jar --class A, 66, there is no file no.jar",
    "simulate --incidents 0, 64, choose 1 to",
    "check --runbook Z, 64, there is no runbook Z",
    "probe proxy, 3, nothing to probe",
    "probe proxy h --fromat json, 3, '--fromat'",
    "probe proxy --targets no-such-file, 3, there is no file no-such-file",
  })
  void is_answered_with_the_remedy(String line, int code, String words) {
    Cli.Ran ran = Cli.run(line.split(" "));
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("pop-health")
        .contains(words)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void a_directory_is_no_file() {
    for (String command : new String[] {"explain", "read", "next"}) {
      Cli.Ran ran = Cli.run(command, folder.toString());
      assertThat(ran.code()).isEqualTo(ExitCode.NO_INPUT);
      assertThat(ran.err()).contains("is a directory: name a file");
    }
  }

  @Test
  void too_much_to_hold_is_refused_with_its_bound() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    Cli.Ran ran = new Cli().stream(endless).runs("explain");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("more than 64 MiB");
  }

  @Test
  void a_stream_that_fails_is_told() {
    Cli cli = new Cli();
    cli.stream(
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("device lost");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("device lost");
          }
        });
    for (String command : new String[] {"explain", "read", "next"}) {
      Cli.Ran ran = cli.runs(command);
      assertThat(ran.code()).isEqualTo(ExitCode.IO);
      assertThat(ran.err()).contains("standard input cannot be read: device lost");
    }
  }

  @Test
  void a_pipe_that_nobody_reads_ends_quietly_and_a_full_disk_is_told() {
    Cli.Ran closed = ran("Broken pipe", "model");
    assertThat(closed.code()).isEqualTo(ExitCode.PIPE);
    assertThat(closed.err()).isEmpty();
    Cli.Ran full = ran("No space left on device", "model");
    assertThat(full.code()).isEqualTo(ExitCode.IO);
    assertThat(full.err()).contains("standard output cannot be written: No space left");
  }

  private static Cli.Ran ran(String failure, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(failure);
          }
        };
    int code = PopHealthCommand.run(new Cli().outside(broken, err), args);
    return new Cli.Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_locale_of_the_machine_changes_nothing() {
    String english = Cli.run("why", "popctpmonitor", "--format", "json").out();
    String usage = Cli.run("model", "--fromat").err();
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "ja-JP", "ar-EG", "de-DE"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Cli.run("why", "popctpmonitor", "--format", "json").out()).isEqualTo(english);
        assertThat(Cli.run("model", "--fromat").err()).isEqualTo(usage);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void what_a_charset_lacks_is_shown_as_a_question_mark() {
    Cli.Ran ran = new Cli().charset(StandardCharsets.US_ASCII).runs("model", "--lang", "ja");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("POP").contains("?").isASCII();
    assertThat(Cli.run("why", "PopCTPMonitor", "--output-charset", "US-ASCII").code()).isZero();
  }

  @Test
  void colour_is_used_where_it_is_wanted_only() {
    assertThat(Cli.run("model").out()).doesNotContain("\u001b");
    assertThat(new Cli().color().runs("model").out()).startsWith("\u001b[1mHEALTH SET");
    assertThat(new Cli().color().runs("model", "--format", "json").out()).doesNotContain("\u001b");
  }

  @Test
  void what_comes_from_outside_cannot_move_the_cursor() {
    Cli.Ran ran = Cli.run("why", "x\u001b[2Jy");
    assertThat(ran.err()).doesNotContain("\u001b");
    assertThat(new Cli().input("-ERR \u001b[2J gone").runs("explain").out())
        .doesNotContain("\u001b");
  }

  @Test
  void help_teaches_every_command_by_examples() {
    for (String command :
        new String[] {
          "model",
          "why",
          "probe",
          "explain",
          "read",
          "plan",
          "triage",
          "next",
          "recover",
          "resume",
          "restore",
          "report",
          "check",
          "simulate"
        }) {
      Cli.Ran ran = Cli.run(command, "--help");
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("Example").contains("pop-health " + command);
      assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }
    assertThat(Cli.run("--version").out()).startsWith("pop-health ");
    assertThat(Cli.run().err()).startsWith("Usage: pop-health");
  }
}
