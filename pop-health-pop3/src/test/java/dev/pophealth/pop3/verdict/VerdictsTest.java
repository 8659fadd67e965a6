package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each known reply lands in its category, and so do replies that nobody listed. */
class VerdictsTest {

  private static final List<String> ANY = List.of("x", "42", "qwertz uiop", "/var/zzz/u1", "ÄÖ");

  @Test
  void every_row_of_the_table_lands_in_its_category() throws IOException {
    SoftAssertions each = new SoftAssertions();
    for (KnownReply row : KnownReply.all()) {
      for (String any : ANY) {
        Evidence evidence = row.evidence(any);
        if (row.isGood()) {
          each.assertThat(evidence.reply().map(Pop3Reply::status))
              .as(row.toString())
              .contains(Pop3Reply.Status.OK);
        } else {
          each.assertThat(Verdicts.of(evidence).category())
              .as(row.toString())
              .isEqualTo(row.category());
        }
      }
    }
    each.assertAll();
  }

  @Test
  void every_row_of_the_table_suspects_its_dependency() throws IOException {
    SoftAssertions each = new SoftAssertions();
    for (KnownReply row : KnownReply.all()) {
      if (row.isGood()) {
        continue;
      }
      List<String> suspects =
          Verdicts.of(row.evidence("x")).suspects().stream()
              .map(suspect -> suspect.dependency().value())
              .toList();
      if (row.dependency().startsWith("-")) {
        each.assertThat(suspects).as(row.toString()).isEmpty();
      } else {
        String[] named = row.dependency().split(" \\| ");
        each.assertThat(suspects).as(row.toString()).containsAll(Arrays.asList(named));
        each.assertThat(suspects.stream().findFirst().orElse(""))
            .as(row.toString())
            .isIn((Object[]) named);
      }
    }
    each.assertAll();
  }

  @Test
  void letter_case_does_not_matter() throws IOException {
    for (KnownReply row : KnownReply.all()) {
      if (row.isReply() && !row.isGood() && row.line().startsWith("-ERR ")) {
        String shouted = "-ERR " + row.line().substring(5).toUpperCase(Locale.ROOT);
        KnownReply loud =
            new KnownReply(row.server(), row.phase(), row.command(), shouted, row.category(), "");
        assertThat(Verdicts.of(loud.evidence("x")).category())
            .as(shouted)
            .isEqualTo(row.category());
      }
    }
  }

  @Test
  void no_rule_quotes_a_whole_reply() throws IOException {
    List<String> replies =
        KnownReply.all().stream()
            .filter(row -> row.line().startsWith("-ERR "))
            .map(row -> plain(row.line().substring(5)))
            .toList();
    Stream.of(Rulebook.ALL.rules())
        .flatMap(List::stream)
        .flatMap(rule -> rule.says().stream().flatMap(List::stream))
        .forEach(phrase -> assertThat(replies).doesNotContain(plain(phrase)));
  }

  @Test
  void every_category_has_words_in_both_languages() {
    for (Category category : Category.values()) {
      assertThat(AdviceTable.meaning(category).japanese()).as(category.name()).endsWith("。");
      assertThat(AdviceTable.next(category).japanese()).as(category.name()).endsWith("。");
      assertThat(AdviceTable.meaning(category).english()).as(category.name()).endsWith(".");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASS | -ERR [AUTH] Too many simultaneous connections for this user | THROTTLED",
        "PASS | -ERR [SYS/TEMP] Maximum number of sessions exceeded, try later | THROTTLED",
        "PASS | -ERR [LOGIN-DELAY] minimum time between mail checks violation | THROTTLED",
        "PASS | -ERR maildrop already locked by another session | MAILBOX_LOCKED",
        "PASS | -ERR [IN-USE] Do you have another POP session running? | MAILBOX_LOCKED",
        "PASS | -ERR Mailbox is busy, please retry | MAILBOX_LOCKED",
        "PASS | -ERR [SYS/TEMP] Failed to create POP3 session lock. | STORE_TRANSIENT",
        "PASS | -ERR [AUTH] Username and password not accepted. | AUTH_CREDENTIALS",
        "PASS | -ERR Invalid login | AUTH_CREDENTIALS",
        "PASS | -ERR Bad credentials supplied | AUTH_CREDENTIALS",
        "PASS | -ERR invalid user name or password | AUTH_CREDENTIALS",
        "AUTH PLAIN | -ERR [AUTH] (#AUTH005) Server error logging in. | AUTH_CREDENTIALS",
        "PASS | -ERR [AUTH] Application-specific password required | AUTH_POLICY",
        "PASS | -ERR [AUTH] Web login required: https://support.example/ | AUTH_POLICY",
        "PASS | -ERR Legacy authentication is not allowed for this tenant | AUTH_POLICY",
        "AUTH XOAUTH2 | -ERR [AUTH] Invalid token | AUTH_TOKEN",
        "AUTH XOAUTH2 | -ERR Authentication failure: unknown user name or bad token | AUTH_TOKEN",
        "PASS | -ERR Account locked out for 15 minutes | LOCKOUT",
        "PASS | -ERR Too many failed logins from your address | LOCKOUT",
        "PASS | -ERR This account has been suspended | ACCOUNT_DISABLED",
        "PASS | -ERR POP3 access is disabled for your mailbox | ACCOUNT_DISABLED",
        "PASS | -ERR [SYS/PERM] User inactive | ACCOUNT_DISABLED",
        "USER | -ERR Plaintext authentication not allowed without SSL/TLS | TLS_REQUIRED_OR_STATE",
        "USER | -ERR must issue a STLS command first | TLS_REQUIRED_OR_STATE",
        "USER | -ERR Encryption required for requested authentication | TLS_REQUIRED_OR_STATE",
        "CAPA | -ERR unimplemented | PROTOCOL_MISUSE",
        "STAT | -ERR Command not permitted in this state | PROTOCOL_MISUSE",
        "PASS | -ERR LDAP server not responding | AUTH_BACKEND_TEMPORARY",
        "PASS | -ERR [SYS/TEMP] Authentication service is temporarily out | AUTH_BACKEND_TEMPORARY",
        "PASS | -ERR Cannot connect to backend | BACKEND_UNREACHABLE",
        "PASS | -ERR upstream timed out | BACKEND_UNREACHABLE",
        "PASS | -ERR Login to proxy target refused | PROXY_AUTH",
        "PASS | -ERR No such mailbox here | MAILBOX_NOT_FOUND",
        "PASS | -ERR Your mailbox is being moved to another server | MAILBOX_MOVING",
        "PASS | -ERR unable to open your INBOX | MAILBOX_UNAVAILABLE",
        "PASS | -ERR [SYS/PERM] Cannot open mailbox u1 | STORE_PERMANENT",
        "PASS | -ERR [SYS/TEMP] Spool read error | STORE_TRANSIENT",
        "PASS | -ERR The server is going down, come back later | SHUTTING_DOWN",
        "PASS | -ERR autologout; idle for too long | IDLE_TIMEOUT",
        "PASS | -ERR [SYS/TEMP] sorry | SERVER_TEMPORARY",
        "PASS | -ERR [SYS/PERM] sorry | SERVER_PERMANENT",
        "PASS | -ERR [SYS/NEW] sorry | SERVER_PERMANENT",
        "PASS | -ERR sorry | AUTH_AMBIGUOUS",
        "NOOP | -ERR sorry | AMBIGUOUS",
        "PASS | -ERR Logon failure: unknown user name or bad password. | AUTH_AMBIGUOUS",
        "PASS | -ERR Logon failure. [Error=\"ProxyNotAuthenticated\" Proxy=MBX1:1995:SSL] | PROXY_AUTH",
        "PASS | -ERR Server Unavailable. 21 [Error=\"LdapUnavailable\"] | AUTH_BACKEND_TEMPORARY",
      })
  void replies_that_nobody_listed_land_sensibly(String command, String line, Category category) {
    assertThat(Verdicts.of(refusal(Phase.AUTHENTICATION, Stage.AUTHORIZATION, command, line)))
        .extracting(Diagnosis::category)
        .isEqualTo(category);
  }

  @Test
  void a_refusal_after_the_login_is_the_mailbox_not_reached() {
    Diagnosis why =
        Verdicts.of(refusal(Phase.STAT, Stage.LOGGED_IN, "STAT", "-ERR something went wrong"));
    assertThat(why.category()).isEqualTo(Category.MAILBOX_NOT_REACHED);
    assertThat(why.serverWords()).isEqualTo("something went wrong");
  }

  @Test
  void a_login_that_worked_before_turns_the_suspicion_to_what_lies_behind() {
    Evidence now =
        refusal(
            Phase.AUTHENTICATION,
            Stage.AUTHORIZATION,
            "PASS",
            "-ERR Logon failure: unknown user name or bad password.");
    Evidence known =
        new Evidence(
            now.phase(),
            now.stage(),
            now.command(),
            now.event(),
            now.reply(),
            "",
            true,
            false,
            true);
    assertThat(Verdicts.of(known).suspects()).isNotEqualTo(Verdicts.of(now).suspects());
  }

  private static Evidence refusal(Phase phase, Stage stage, String command, String line) {
    return new Evidence(
        phase,
        stage,
        command,
        Event.REPLY,
        Optional.of(Pop3Reply.parse(line)),
        "",
        false,
        false,
        false);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").trim();
  }
}
