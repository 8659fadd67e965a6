package dev.pophealth.pop3.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.SecretSource;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DialogueProperties {

  private static final Bounds SMALL = new Bounds(600, 4 << 10, 1 << 10);

  @Property(tries = 2_000)
  void any_cut_of_the_stream_gives_the_same_facts(
      @ForAll("plans") Plan plan, @ForAll("turns") List<String> turns, @ForAll long seed) {
    Play whole = Play.of(plan, turns.toArray(String[]::new));
    Play pieces = Play.inPieces(plan, turns, seed);

    assertThat(pieces.facts()).isEqualTo(whole.facts());
    assertThat(pieces.told()).isEqualTo(whole.told());
    assertThat(pieces.ended()).isEqualTo(whole.ended());
  }

  @Property(tries = 2_000)
  void any_stream_comes_to_an_end_within_bounds(
      @ForAll("plans") Plan plan, @ForAll("turns") List<String> turns) throws Exception {
    Play play = Play.of(plan, turns.toArray(String[]::new));
    Facts facts = play.facts();

    assertThat(facts.transcript()).hasSizeLessThanOrEqualTo(201);
    assertThat(facts.transcript()).allMatch(line -> line.length() <= 204);
    assertThat(facts.findings()).hasSizeLessThanOrEqualTo(32);
    assertThat(facts.notTested()).hasSizeLessThanOrEqualTo(64);
    assertThat(facts.toString()).hasSizeLessThan(100_000);
    assertThat(buffer(play.dialogue())).isLessThanOrEqualTo(plan.bounds().line());
    assertThat(play.told()).hasSizeLessThan(20);
  }

  @Property(tries = 2_000)
  void it_goes_well_only_if_every_step_went_well(
      @ForAll("plans") Plan plan, @ForAll("turns") List<String> turns) {
    Play play = Play.of(plan, turns.toArray(String[]::new));
    Facts facts = play.facts();

    assertThat(play.ended().stream().allMatch(Step.Ended::passed))
        .isEqualTo(facts.failure().isEmpty());
    if (facts.failure().isEmpty()) {
      assertThat(play.told()).last().isEqualTo("QUIT");
      assertThat(facts.mailbox().isPresent()).isEqualTo(plan.login() != null && !plan.light());
      assertThat(play.told().contains("<TLS>")).isEqualTo(plan.upgrade());
    }
  }

  @Property(tries = 2_000)
  void nothing_it_tells_holds_the_secret_whatever_the_server_echoes(
      @ForAll("secrets") String secret, @ForAll("mechanisms") Mechanism by, @ForAll long seed) {
    AtomicBoolean asked = new AtomicBoolean();
    SecretSource source =
        () -> {
          asked.set(true);
          return Secret.of(secret.toCharArray());
        };
    Login login = new Login("joe", source, List.of(by), false);
    Random random = new Random(seed);
    try (Dialogue dialogue = new Dialogue(Plans.deep(login))) {
      List<String> seen = new ArrayList<>();
      int sentWithSecret = 0;
      String last = "";
      Step step = dialogue.step();
      while (step != Step.FINISHED) {
        if (step == Step.SEND) {
          last = new String(dialogue.toSend(), StandardCharsets.UTF_8).strip();
          sentWithSecret += reveals(last, secret) ? 1 : 0;
          dialogue.sent();
        } else {
          byte[] said = echo(last, secret, by, random).getBytes(StandardCharsets.UTF_8);
          dialogue.received(said, said.length);
        }
        // Before that nobody here knows it, though a server may, from another day.
        if (asked.get()) {
          seen.add(dialogue.facts().toString());
        }
        step = dialogue.step();
      }

      assertThat(sentWithSecret).isLessThanOrEqualTo(1);
      assertThat(seen).noneMatch(text -> reveals(text, secret));
    }
  }

  /** Mostly what leads on, with all that the server was told and knows in it. */
  private static String echo(String last, String secret, Mechanism by, Random random) {
    String echo =
        switch (random.nextInt(5)) {
          case 0 -> secret;
          case 1 -> last;
          case 2 -> base64("x".repeat(random.nextInt(5)) + secret + "y".repeat(random.nextInt(4)));
          case 3 -> base64(secret) + " " + secret + secret;
          default -> "[" + secret + "] in a code";
        };
    if (last.equals("CAPA")) {
      return "+OK " + echo + "\r\nUSER\r\nSASL " + by.word() + "\r\n" + echo + "\r\n.\r\n";
    }
    if (last.equals("STAT")) {
      return "+OK 1 2 " + echo + "\r\n";
    }
    return switch (random.nextInt(8)) {
      case 0 -> "-ERR " + echo + "\r\n";
      case 1 -> echo + "\r\n";
      case 2, 3 -> "+ " + echo + "\r\n";
      case 4 -> "+OK " + echo + "\r\n" + echo + "\r\n";
      default -> "+OK " + echo + "\r\n";
    };
  }

  private static boolean reveals(String text, String secret) {
    return text.contains(secret)
        || text.contains(base64(secret))
        || text.toUpperCase(Locale.ROOT).contains("[" + secret.toUpperCase(Locale.ROOT))
        || base64Within(text).anyMatch(decoded -> decoded.contains(secret));
  }

  private static Stream<String> base64Within(String text) {
    return Pattern.compile("[A-Za-z0-9+/]{4,}")
        .matcher(text)
        .results()
        .map(run -> run.group().substring(0, run.group().length() / 4 * 4))
        .map(run -> new String(Base64.getDecoder().decode(run), StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int buffer(Dialogue dialogue) throws ReflectiveOperationException {
    Field lines = Dialogue.class.getDeclaredField("lines");
    lines.setAccessible(true);
    Field bytes = Lines.class.getDeclaredField("bytes");
    bytes.setAccessible(true);
    return ((byte[]) bytes.get(lines.get(dialogue))).length;
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withChars("abcXYZ019!\"§$%&/()=?;:,.-_#+~<>|ßéé漢\t\u0001 ")
        .ofMinLength(8)
        .ofMaxLength(60)
        .filter(text -> text.chars().distinct().count() > 4);
  }

  @Provide
  Arbitrary<Mechanism> mechanisms() {
    return Arbitraries.of(Mechanism.class);
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
    Arbitrary<Optional<Mechanism>> way = mechanisms().optional(0.8);
    return Combinators.combine(yesOrNo, way, yesOrNo, yesOrNo)
        .as(
            (secured, by, light, listing) ->
                new Plan(
                    secured,
                    !secured,
                    by.map(Plans::password).orElse(null),
                    light,
                    listing,
                    SMALL,
                    Optional.empty(),
                    false));
  }

  /** Sessions that lead far, with some of their turns replaced. */
  @Provide
  Arbitrary<List<String>> turns() {
    Arbitrary<List<String>> leading = leading();
    return Combinators.combine(
            leading, wild().list().ofMinSize(1).ofMaxSize(3), Arbitraries.integers().between(0, 20))
        .as(
            (turns, wild, at) -> {
              List<String> all = new ArrayList<>(turns);
              int from = at % (all.size() + 4);
              for (int i = 0; i < wild.size() && from + i < all.size(); i++) {
                all.set(from + i, wild.get(i));
              }
              return all;
            });
  }

  private static Arbitrary<List<String>> leading() {
    String capa = "+OK\r\nSTLS\r\nUSER\r\nSASL PLAIN LOGIN XOAUTH2 NTLM\r\n.\r\n";
    List<String> end =
        List.of(
            capa, "+OK 2 30\r\n", "+OK\r\n1 10\r\n2 20\r\n.\r\n", "+OK\r\n1 a\r\n.\r\n", "+OK\r\n");
    List<String> light = List.of("+OK bye\r\n");
    return Combinators.combine(
            Arbitraries.of(List.of(capa), List.of(capa, "+OK\r\n", capa)),
            Arbitraries.of(
                List.<String>of(),
                List.of("+OK\r\n", "+OK\r\n"),
                List.of("+ \r\n", "+OK\r\n"),
                List.of("+ \r\n", "+ \r\n", "+OK\r\n")),
            Arbitraries.of(end, light))
        .as(
            (opening, login, rest) -> {
              List<String> all = new ArrayList<>(List.of("+OK ready <1@x>\r\n"));
              all.addAll(opening);
              all.addAll(login);
              all.addAll(rest);
              return all;
            });
  }

  private static Arbitrary<String> wild() {
    Arbitrary<String> bytes =
        Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(1_000);
    Arbitrary<String> words =
        Arbitraries.of(
                "+OK",
                "-ERR",
                "+ ",
                ".",
                "..",
                " ",
                "\r\n",
                "\n",
                "\r",
                "[AUTH] ",
                "1 2",
                "USER",
                "STLS",
                "SASL PLAIN",
                "Connection is closed. 21",
                "\0",
                "\u00e3\u0081\u0082",
                "\u00ff",
                "\t",
                "x".repeat(300),
                "+OK 3 4\r\n",
                "+OK\r\n",
                "-ERR no\r\n",
                "Hm")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    Arbitrary<String> events = Arbitraries.of("<CLOSED>", "<RESET>", "<SILENCE>", "<CANCELLED>");
    return Arbitraries.frequencyOf(Tuple.of(2, bytes), Tuple.of(6, words), Tuple.of(1, events));
  }
}
