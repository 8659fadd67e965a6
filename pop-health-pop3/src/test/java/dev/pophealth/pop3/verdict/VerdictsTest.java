package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.DependencyName;
import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.SeedDependency;
import dev.pophealth.pop3.Suspect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each known reply lands in its category, and so do replies that the rules were not written for.
 */
class VerdictsTest {

  private static final String[] ANY = {"x", "42", "qwertz uiop", "/var/zzz/u1", "ÄÖ", ""};

  private static Stream<KnownReply> rows() {
    return KnownReply.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_reply_lands_in_its_category(KnownReply row) {
    for (String any : ANY) {
      Evidence evidence = row.evidence(any);
      if (row.isGood()) {
        assertThat(evidence.reply().map(Pop3Reply::status)).contains(Pop3Reply.Status.OK);
      } else {
        assertThat(Verdicts.of(evidence).category()).as(any).isEqualTo(row.category());
      }
    }
  }

  @Test
  void every_reply_suspects_its_dependency() {
    SoftAssertions each = new SoftAssertions();
    for (KnownReply row : rows().filter(row -> !row.isGood()).toList()) {
      List<String> suspects =
          suspects(Verdicts.of(row.evidence())).map(DependencyName::value).toList();
      if (row.dependency().startsWith("-")) {
        each.assertThat(suspects).as(row.toString()).isEmpty();
      } else {
        String[] named = row.dependency().split(" \\| ");
        each.assertThat(suspects).as(row.toString()).containsAll(Arrays.asList(named));
        each.assertThat(suspects).as(row.toString()).first().isIn((Object[]) named);
      }
    }
    each.assertAll();
  }

  @Test
  void words_are_shown_on_one_line_bounded_and_visible() {
    String said = "-ERR [SYS/TEMP] a\tb" + "é".repeat(200);
    String words = Verdicts.of(refusal("PASS", Stage.AUTHORIZATION, said)).serverWords();
    assertThat(words).startsWith("[SYS/TEMP] a b").endsWith("é…").hasSize(200);
    String pairs = "x".repeat(198) + "\uD83D\uDE00".repeat(9);
    Evidence broken = machine(Phase.STAT, Stage.LOGGED_IN, Event.RESET, pairs);
    assertThat(Verdicts.of(broken).serverWords()).isEqualTo("x".repeat(198) + "…");
    Evidence hidden =
        machine(Phase.STAT, Stage.LOGGED_IN, Event.RESET, "a\u0000\u202E\u2028\uD800b");
    assertThat(Verdicts.of(hidden).serverWords()).isEqualTo("a    b");
  }

  @Test
  void the_meaning_of_a_refused_token_is_shown_rather_than_its_base64() {
    Evidence refused =
        new Evidence(
            Phase.AUTHENTICATION,
            Stage.AUTHORIZATION,
            "AUTH XOAUTH2",
            Event.REPLY,
            Optional.of(new Pop3Reply(Pop3Reply.Status.CONTINUE, Optional.empty(), "eyJzIjo0fQ==")),
            "{\"s\":4}",
            true,
            false,
            false);
    Diagnosis why = Verdicts.of(refused);
    assertThat(why.category()).isEqualTo(Category.AUTH_TOKEN);
    assertThat(why.serverWords()).isEqualTo("{\"s\":4}");
  }

  @Test
  void a_login_that_worked_before_turns_the_suspicion_to_the_back_end() {
    Evidence now =
        refusal(
            "PASS", Stage.AUTHORIZATION, "-ERR Logon failure: unknown user name or bad password.");
    assertThat(Verdicts.of(now).suspects())
        .extracting(Suspect::confidence)
        .containsOnly(Confidence.LOW);
    assertThat(Verdicts.of(known(now, false, true)).suspects())
        .containsExactly(
            new Suspect(SeedDependency.MAILBOX_SERVER_AUTHENTICATION, Confidence.MEDIUM),
            new Suspect(SeedDependency.INFORMATION_STORE, Confidence.MEDIUM),
            new Suspect(SeedDependency.AUTHENTICATION, Confidence.LOW));
  }

  @Test
  void a_wrong_password_is_less_sure_where_the_code_for_it_was_announced_and_is_missing() {
    Evidence bare = refusal("PASS", Stage.AUTHORIZATION, "-ERR authentication failed");
    Evidence coded = refusal("PASS", Stage.AUTHORIZATION, "-ERR [AUTH] authentication failed");
    assertThat(Verdicts.of(bare).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(Verdicts.of(known(bare, true, false)).confidence()).isEqualTo(Confidence.LOW);
    assertThat(Verdicts.of(known(bare, false, true)).confidence()).isEqualTo(Confidence.LOW);
    assertThat(Verdicts.of(known(coded, true, true)).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void a_greeting_that_refuses_is_a_refusal_whatever_it_says_but_names_suspects() {
    Diagnosis why = Verdicts.of(greeting("-ERR LDAP server not responding"));
    assertThat(why.category()).isEqualTo(Category.GREETING_REFUSED);
    assertThat(suspects(why)).contains(SeedDependency.ACTIVE_DIRECTORY);
    assertThat(Verdicts.of(greeting("-ERR Authentication failed")).category())
        .isEqualTo(Category.GREETING_REFUSED);
    assertThat(Verdicts.of(greeting("-ERR server is shutting down")).category())
        .isEqualTo(Category.SHUTTING_DOWN);
  }

  @Test
  void a_closing_line_after_the_login_is_the_back_end_being_away() {
    String line = "Connection is closed. 21";
    Diagnosis after = Verdicts.of(machine(Phase.STAT, Stage.LOGGED_IN, Event.CLOSING_LINE, line));
    assertThat(after.category()).isEqualTo(Category.BACKEND_UNREACHABLE);
    assertThat(after.serverWords()).isEqualTo(line);
    assertThat(
            Verdicts.of(machine(Phase.CAPABILITIES, Stage.AUTHORIZATION, Event.CLOSING_LINE, line))
                .category())
        .isEqualTo(Category.MALFORMED_REPLY);
  }

  @Test
  void a_connection_that_ends_is_judged_by_where_it_ended() {
    assertThat(lost(Phase.GREETING, Stage.CONNECTED)).isEqualTo(Category.GREETING_EOF);
    assertThat(lost(Phase.TLS, Stage.CONNECTED)).isEqualTo(Category.TLS_HANDSHAKE);
    assertThat(lost(Phase.TLS, Stage.AUTHORIZATION)).isEqualTo(Category.TLS_HANDSHAKE);
    assertThat(lost(Phase.STAT, Stage.LOGGED_IN)).isEqualTo(Category.CONNECTION_LOST);
  }

  @Test
  void silence_is_suspected_by_where_it_fell() {
    assertThat(suspects(silent(Phase.GREETING, Stage.CONNECTED)))
        .contains(SeedDependency.AUTHENTICATION);
    assertThat(suspects(silent(Phase.AUTHENTICATION, Stage.AUTHORIZATION)))
        .startsWith(SeedDependency.AUTHENTICATION);
    assertThat(suspects(silent(Phase.STAT, Stage.LOGGED_IN)))
        .startsWith(SeedDependency.INFORMATION_STORE);
    assertThat(suspects(silent(Phase.CAPABILITIES, Stage.AUTHORIZATION))).isEmpty();
  }

  private static Stream<DependencyName> suspects(Diagnosis why) {
    return why.suspects().stream().map(Suspect::dependency);
  }

  private static Category lost(Phase phase, Stage stage) {
    return Verdicts.of(machine(phase, stage, Event.RESET, "")).category();
  }

  private static Diagnosis silent(Phase phase, Stage stage) {
    return Verdicts.of(machine(phase, stage, Event.SILENCE, ""));
  }

  private static Evidence machine(Phase phase, Stage stage, Event event, String words) {
    return new Evidence(phase, stage, "", event, Optional.empty(), words, false, false, false);
  }

  private static Evidence greeting(String line) {
    return at(Phase.GREETING, Stage.CONNECTED, "", line);
  }

  private static Evidence refusal(String command, Stage stage, String line) {
    return at(Phase.AUTHENTICATION, stage, command, line);
  }

  private static Evidence at(Phase phase, Stage stage, String command, String line) {
    Optional<Pop3Reply> reply = Optional.of(Pop3Reply.parse(line));
    return new Evidence(phase, stage, command, Event.REPLY, reply, "", false, false, false);
  }

  private static Evidence known(Evidence one, boolean codes, boolean workedBefore) {
    return new Evidence(
        one.phase(),
        one.stage(),
        one.command(),
        one.event(),
        one.reply(),
        one.words(),
        one.secured(),
        codes,
        workedBefore);
  }
}
