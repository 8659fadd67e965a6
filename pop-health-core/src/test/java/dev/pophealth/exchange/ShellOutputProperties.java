package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the input, there is a reading. All input is made up. */
class ShellOutputProperties {

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "Name",
            "Status",
            "State",
            " ",
            "  ",
            "\n",
            "\r\n",
            ":",
            " : ",
            "---",
            "Healthy",
            "\"",
            ",",
            "{",
            "}",
            "[",
            "]",
            "|",
            "<Objs>",
            "<Obj>",
            "<S N=\"Name\">",
            "</S>",
            "</Obj>",
            "#TYPE x\n",
            "#Fields: date-time,session-id\n",
            "PS C:\\>",
            "[PS] C:\\>",
            "AlertValue",
            "HealthSetName",
            "Server",
            "Component",
            "...",
            "…",
            "\u3000",
            "日本語",
            "\uD800",
            "\u0000",
            "1/1/0001 12:00:00 AM",
            "2021-02-08T12:00:00Z",
            "\\",
            "at x",
            "_x000A_",
            "<br/>",
            "null",
            "{\"value\":",
            "-1",
            "99999999999999999999",
            "+OK [AAAA]",
            "Proxy=",
            "\t",
            "&a;",
            "]]>")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Combinators.combine(
            Arbitraries.of(
                new byte[0], new byte[] {-1, -2}, new byte[] {-2, -1}, new byte[] {-17, -69, -65}),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(200))
        .as(
            (mark, rest) -> {
              byte[] all = new byte[mark.length + rest.length];
              System.arraycopy(mark, 0, all, 0, mark.length);
              System.arraycopy(rest, 0, all, mark.length, rest.length);
              return all;
            });
  }

  @Property(tries = 5_000)
  void any_text_gives_a_reading_that_is_the_same_twice(@ForAll("pieces") String text) {
    ShellReading reading = ShellOutput.read(text, Samples.AMERICAN);
    assertThat(reading).isEqualTo(ShellOutput.read(text, Samples.AMERICAN));
    assertThat(reading.unread()).allMatch(unread -> unread.line() >= 1);
    assertThat(reading.facts()).allMatch(fact -> fact.line() >= 1);
  }

  @Property
  void any_bytes_give_a_reading(@ForAll("bytes") byte[] bytes) {
    assertThat(ShellOutput.read(bytes, ReadingSettings.none())).isNotNull();
  }

  @Property
  void bytes_and_text_read_alike(@ForAll("pieces") String text) {
    String decoded = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(ShellOutput.read(text.getBytes(StandardCharsets.UTF_8), Samples.AMERICAN))
        .isEqualTo(ShellOutput.read(decoded, Samples.AMERICAN));
  }
}
