package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScriptProperties {

  @Property
  void a_script_is_read_from_its_transcript(@ForAll("scripts") Script script) {
    assertThat(Script.parse(script.toString())).isEqualTo(script);
  }

  @Property
  void any_text_is_read_or_refused_with_its_line(@ForAll("texts") String text) {
    try {
      Script script = Script.parse(text);
      assertThat(Script.parse(script.toString())).isEqualTo(script);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s)Line \\d+ of the transcript, '.*': .+");
    }
  }

  @Property(tries = 100)
  void all_octets_come_as_they_were_given(@ForAll("octets") byte[] octets) throws IOException {
    try (ScriptedServer server =
            ScriptedServer.start(
                Script.parse(Script.empty().sayBytes(octets).hangUp().toString()));
        RawClient client = new RawClient(server)) {
      assertThat(client.rest().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(octets);
    }
  }

  @Provide
  Arbitrary<byte[]> octets() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  @Provide
  Arbitrary<Script> scripts() {
    return moves()
        .list()
        .ofMaxSize(12)
        .map(
            moves -> {
              Script script = Script.empty();
              for (UnaryOperator<Script> move : moves) {
                script = move.apply(script);
              }
              return script;
            })
        .flatMap(script -> endings().map(ending -> ending.apply(script)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> heads =
        Arbitraries.of(
            "S: ",
            "C: ",
            "S:",
            "#",
            "@any",
            "@match ",
            "@hear",
            "@bytes ",
            "@pause ",
            "@wait ",
            "@drip ",
            "@drip PT1S ",
            "@repeat ",
            "@repeat 3 ",
            "@endless ",
            "@tls ",
            "@silence",
            "@cut",
            "",
            " ");
    return heads
        .flatMap(head -> line().map(line -> head + line))
        .list()
        .ofMaxSize(6)
        .map(lines -> String.join("\n", lines));
  }

  private static Arbitrary<UnaryOperator<Script>> moves() {
    Arbitrary<Duration> times =
        Arbitraries.longs().between(0, 10_000_000_000L).map(Duration::ofNanos);
    Arbitrary<String> gates = Arbitraries.of("a", "go-on", "p1");
    return Arbitraries.oneOf(
        List.of(
            line().map(line -> script -> script.say(line)),
            line().map(line -> script -> script.expect(line)),
            line().map(line -> script -> script.note(line)),
            line().map(line -> script -> script.hearUntil(line)),
            line().map(line -> script -> script.sayMultiline("+OK", List.of(line, "." + line))),
            line().map(line -> script -> script.repeat(line.length(), line + "\r\n")),
            Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(30)
                .map(octets -> script -> script.sayBytes(octets)),
            times.map(time -> script -> script.pause(time)),
            times.flatMap(time -> line().map(line -> script -> script.drip(time, line))),
            gates.flatMap(gate -> line().map(line -> script -> script.dripAt(gate, line))),
            gates.map(gate -> script -> script.waitAt(gate)),
            Arbitraries.of("", ".+", "USER [a-z]+ ").map(re -> script -> script.expectMatching(re)),
            Arbitraries.of(
                Script::expectAny, Script::hear, Script::tls, script -> script.tls("TLSv1.2"))));
  }

  private static Arbitrary<UnaryOperator<Script>> endings() {
    return Arbitraries.of(
        script -> script,
        Script::silence,
        Script::halfClose,
        Script::hangUp,
        Script::cut,
        Script::reset,
        script -> script.endless("x\r\n"));
  }

  private static Arbitrary<String> line() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u0000', '\u0009')
        .withChars("é漢\u0085\u2028\u202e\\")
        .ofMaxLength(20);
  }
}
