package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a session is and what was learned in it; moved on by {@link Course}. */
final class Session implements AutoCloseable {

  /** How many characters of what is quoted are shown. */
  static final int WORDS = 200;

  private final Plan plan;
  private final Transcript transcript = new Transcript();
  private final Redaction redaction = new Redaction();
  private final Remarks remarks = new Remarks();
  private final Offers offers = new Offers(remarks);
  private final Listing listing = new Listing();
  private final List<Step.Ended> ended = new ArrayList<>();

  private At at = At.GREETING;
  private Stage stage = Stage.CONNECTED;
  private boolean secured;
  private byte @Nullable [] out;
  private @Nullable LoginTalk login;
  private @Nullable MailboxFigures mailbox;
  private @Nullable String greeting;
  private @Nullable Evidence failure;

  Session(Plan plan) {
    this.plan = plan;
    this.secured = plan.secured();
  }

  Plan plan() {
    return plan;
  }

  At at() {
    return at;
  }

  void waitAt(At place) {
    at = place;
  }

  Stage stage() {
    return stage;
  }

  void reached(Stage next) {
    stage = next;
  }

  boolean isSecured() {
    return secured;
  }

  void secured() {
    secured = true;
    offers.secured();
    transcript.note("TLS");
  }

  byte @Nullable [] out() {
    return out;
  }

  /** Overwrites what was to be sent: it may be a secret. */
  void dropOut() {
    if (out != null) {
      Arrays.fill(out, (byte) 0);
      out = null;
    }
  }

  /** Sends the command of that place, and waits there. */
  void say(At next) {
    at = next;
    transcript.client(next.command());
    out = (next.command() + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends what the login wants to. */
  void say(LoginTalk talk) {
    transcript.client(talk.shown());
    out = talk.bytes();
  }

  /** What the server said goes into the transcript. */
  void heard(String line) {
    transcript.server(redaction.of(line));
  }

  void passed() {
    ended.add(new Step.Ended(at.phase(), true));
  }

  /** It is over. */
  void done() {
    at = At.DONE;
  }

  /** The phase failed; the first failure is the one that counts. Signs off if that can be. */
  void fail(Event event, @Nullable Pop3Reply reply, String words, boolean signOff) {
    if (failure == null) {
      failure =
          new Evidence(
              at.phase(),
              stage,
              at == At.LOGIN && login != null ? login.command() : at.command(),
              event,
              Optional.ofNullable(reply),
              Words.shown(words, WORDS),
              secured,
              offers.codes(),
              plan.workedBefore());
    }
    ended.add(new Step.Ended(at.phase(), false));
    dropOut();
    if (signOff) {
      say(At.QUIT);
    } else {
      done();
    }
  }

  boolean hasFailed() {
    return failure != null;
  }

  void greeted(String text) {
    greeting = Words.shown(text, 2 * WORDS);
  }

  String greeting() {
    return greeting == null ? "" : greeting;
  }

  LoginTalk begin(LoginTalk talk) {
    login = talk;
    return talk;
  }

  /** The secret is known now: a server that has it from another day may have said it before. */
  void redact() {
    greeting = greeting == null ? null : redaction.of(greeting);
    transcript.redact(redaction);
    remarks.redact(redaction);
    offers.redact(redaction);
  }

  void mailbox(MailboxFigures figures) {
    mailbox = figures;
  }

  @Nullable MailboxFigures mailbox() {
    return mailbox;
  }

  Redaction redaction() {
    return redaction;
  }

  Remarks remarks() {
    return remarks;
  }

  Offers offers() {
    return offers;
  }

  Listing listing() {
    return listing;
  }

  void note(String text) {
    transcript.note(text);
  }

  List<Step.Ended> ended() {
    return ended;
  }

  Facts facts() {
    return new Facts(
        Optional.ofNullable(greeting),
        offers.inClear(),
        Optional.ofNullable(offers.now()),
        offers.loggedIn(),
        Optional.ofNullable(mailbox),
        listing.figures(),
        Optional.ofNullable(login).flatMap(LoginTalk::mechanism),
        stage,
        Optional.ofNullable(failure),
        remarks.findings(),
        remarks.notTested(),
        transcript.lines());
  }

  @Override
  public void close() {
    dropOut();
    if (login != null) {
      login.close();
    }
    redaction.close();
  }
}
