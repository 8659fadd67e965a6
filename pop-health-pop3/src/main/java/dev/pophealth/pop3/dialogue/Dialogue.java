package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A POP3 session as a state machine: bytes in; commands and facts out. Total over any input, and
 * bounded by its {@link Plan}. The first failure counts; what can still be signed off is. Not safe
 * for use by many threads.
 */
public final class Dialogue implements AutoCloseable {

  /** A reply shown where nothing was asked. */
  private static final String UNASKED = "sent before it was asked for: ";

  private enum At {
    GREETING(Phase.GREETING, ""),
    CAPA(Phase.CAPABILITIES, "CAPA"),
    CAPA_LINES(Phase.CAPABILITIES, "CAPA"),
    STLS(Phase.STLS, "STLS"),
    HANDSHAKE(Phase.TLS, "STLS"),
    LOGIN(Phase.AUTHENTICATION, ""),
    STAT(Phase.STAT, "STAT"),
    LIST(Phase.LISTING, "LIST"),
    LIST_LINES(Phase.LISTING, "LIST"),
    UIDL(Phase.LISTING, "UIDL"),
    UIDL_LINES(Phase.LISTING, "UIDL"),
    QUIT(Phase.SIGN_OFF, "QUIT"),
    DONE(Phase.SIGN_OFF, "");

    private final Phase phase;
    private final String command;

    At(Phase phase, String command) {
      this.phase = phase;
      this.command = command;
    }
  }

  private final Plan plan;
  private final Lines lines;
  private final Transcript transcript = new Transcript();
  private final Redaction redaction = new Redaction();
  private final List<Step.Ended> ended = new ArrayList<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final List<NotTested> notTested = new ArrayList<>();

  private At at = At.GREETING;
  private boolean secured;
  private Stage stage = Stage.CONNECTED;
  private byte @Nullable [] out;
  private @Nullable LoginTalk login;
  private @Nullable Capabilities capabilities;
  private @Nullable Capabilities inClear;
  private @Nullable MailboxFigures mailbox;
  private @Nullable String greeting;
  private @Nullable Evidence failure;
  private List<String> collected = new ArrayList<>();
  private long counted;
  private long octets;

  /**
   * A dialogue that waits for the greeting.
   *
   * @param plan what is to be said
   */
  public Dialogue(Plan plan) {
    this.plan = plan;
    this.lines = new Lines(plan.bounds().line());
    this.secured = plan.secured();
  }

  /** What it wants next. */
  public Step step() {
    if (at == At.DONE) {
      return Step.FINISHED;
    }
    if (out != null) {
      return Step.SEND;
    }
    return at == At.HANDSHAKE ? Step.START_TLS : Step.READ;
  }

  /** What to send, with its CRLF; only at {@link Step#SEND}. May hold a secret: not to be kept. */
  public byte[] toSend() {
    if (out == null) {
      throw new IllegalStateException("there is nothing to send: look at step() first");
    }
    return out;
  }

  /** It was sent; it is overwritten now. */
  public void sent() {
    if (out != null) {
      Arrays.fill(out, (byte) 0);
      out = null;
    }
  }

  /** The phase at hand. */
  public Phase phase() {
    return at.phase;
  }

  /** The phases that ended, in their order; one may come several times. */
  public List<Step.Ended> ended() {
    return ended;
  }

  /**
   * Takes bytes that came. Those that come when it is over are dropped.
   *
   * @param bytes where they are
   * @param length how many, from the beginning
   */
  public void received(byte[] bytes, int length) {
    int from = 0;
    while (from < length && at != At.DONE) {
      from += lines.add(bytes, from, length - from);
      if (at == At.HANDSHAKE) {
        fail(Event.INJECTED, null, "bytes came before the handshake", false);
        return;
      }
      takeLines();
      if (lines.overflown()) {
        fail(Event.TOO_LONG, null, lines.rest(), false);
      }
    }
  }

  private void takeLines() {
    while (at != At.DONE && at != At.HANDSHAKE && out == null) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      line(redaction.of(line));
    }
    if (out != null && !lines.isEmpty()) {
      unasked();
    }
    if (lines.sawBareLineFeed()) {
      find(Finding.Kind.BARE_LINE_FEED, "");
    }
  }

  /**
   * More came than was asked for. Bad news is taken as what it is, since servers say good-bye
   * unasked; good news is no news.
   */
  private void unasked() {
    String line = lines.next();
    if (line == null || at == At.HANDSHAKE || at == At.DONE) {
      return;
    }
    String shown = redaction.of(line);
    sent();
    transcript.server(shown);
    find(Finding.Kind.UNASKED_LINE, Words.shown(shown, 200));
    Pop3Reply reply = Pop3Reply.parse(shown);
    if (reply.status() == Pop3Reply.Status.ERR) {
      fail(Event.REPLY, reply, "", false);
    } else {
      Pop3Reply lie =
          new Pop3Reply(Pop3Reply.Status.MALFORMED, Optional.empty(), UNASKED + reply.text());
      fail(Event.REPLY, lie, "", false);
    }
  }

  private void line(String line) {
    switch (at) {
      case CAPA_LINES -> capability(line);
      case LIST_LINES, UIDL_LINES -> listed(line);
      default -> {
        transcript.server(line);
        reply(line);
      }
    }
  }

  private void reply(String line) {
    Pop3Reply reply = at == At.LOGIN ? LoginTalk.parse(line) : Pop3Reply.parse(line);
    switch (at) {
      case GREETING -> greeted(reply);
      case CAPA -> capa(reply);
      case STLS -> stls(reply);
      case LOGIN -> login(reply);
      case STAT -> stat(reply);
      case LIST, UIDL -> listing(reply);
      case QUIT -> quit(reply);
      default -> throw new IllegalStateException("no reply is waited for at " + at);
    }
  }

  private void greeted(Pop3Reply reply) {
    if (!good(reply, true)) {
      return;
    }
    greeting = reply.text();
    stage = Stage.AUTHORIZATION;
    passed();
    say(At.CAPA);
  }

  private void capa(Pop3Reply reply) {
    if (reply.status() == Pop3Reply.Status.ERR) {
      find(Finding.Kind.CAPABILITIES_UNKNOWN, Words.shown(reply.text(), 200));
      capabilities = null;
      passed();
      afterCapabilities(false);
    } else if (good(reply, true)) {
      collected = new ArrayList<>();
      octets = 0;
      at = At.CAPA_LINES;
    }
  }

  private void capability(String line) {
    if (octets == 0 || collected.size() < Capabilities.MOST) {
      transcript.server(line);
    }
    if (line.equals(".")) {
      capabilities = new Capabilities(collected);
      passed();
      afterCapabilities(true);
      return;
    }
    if (tooMuch(line)) {
      return;
    }
    if (collected.size() < Capabilities.MOST) {
      collected.add(Words.shown(unstuffed(line), 200));
    }
  }

  private void afterCapabilities(boolean known) {
    if (known && secured && inClear != null && capabilities != null) {
      compare(inClear, capabilities, Finding.Kind.CAPABILITIES_DIFFER_UNDER_TLS);
      inClear = null;
    }
    if (plan.upgrade() && !secured) {
      if (known && capabilities != null && !capabilities.has("STLS")) {
        plan.before()
            .filter(before -> before.has("STLS"))
            .ifPresent(before -> find(Finding.Kind.STLS_GONE, "it was offered last time"));
        at = At.STLS;
        fail(Event.STLS_NOT_OFFERED, null, "", true);
      } else {
        say(At.STLS);
      }
    } else if (plan.login() != null) {
      lastLook();
      begin(plan.login());
    } else {
      lastLook();
      say(At.QUIT);
    }
  }

  /** What the capabilities before the login tell. */
  private void lastLook() {
    Capabilities now = capabilities;
    if (now == null) {
      return;
    }
    plan.before().ifPresent(before -> compare(before, now, Finding.Kind.CAPABILITIES_CHANGED));
    if (!secured && (now.has("USER") || now.sasl().contains("PLAIN"))) {
      find(Finding.Kind.PLAIN_TEXT_LOGIN_OFFERED, "");
    }
  }

  private void stls(Pop3Reply reply) {
    if (!good(reply, true)) {
      return;
    }
    passed();
    at = At.HANDSHAKE;
    if (!lines.isEmpty()) {
      fail(Event.INJECTED, null, "bytes came before the handshake", false);
    }
  }

  /** The handshake is done: what was learned before it is forgotten (RFC 2595, section 4). */
  public void secured() {
    secured = true;
    inClear = capabilities;
    capabilities = null;
    transcript.note("TLS");
    say(At.CAPA);
  }

  private void begin(Login who) {
    at = At.LOGIN;
    LoginTalk talk = new LoginTalk(who, redaction);
    login = talk;
    Event hindrance = talk.begin(capabilities, secured);
    offered(talk);
    if (hindrance != null) {
      fail(hindrance, null, talk.offer(), true);
    } else {
      command(talk);
    }
  }

  private void offered(LoginTalk talk) {
    talk.notTested(capabilities, greeting == null ? "" : greeting)
        .forEach(what -> notTested.add(new NotTested(what, "offered, and left alone")));
  }

  private void login(Pop3Reply reply) {
    LoginTalk talk = login;
    if (talk == null) {
      throw new IllegalStateException("no login was begun");
    }
    switch (talk.take(reply)) {
      case SEND -> command(talk);
      case LOGGED_IN -> {
        stage = Stage.LOGGED_IN;
        passed();
        loggedIn();
      }
      case REFUSED -> fail(Event.REPLY, talk.refusal(reply), "", true);
      case NO_SECRET -> fail(Event.NO_SECRET, null, "", true);
    }
  }

  private void loggedIn() {
    if (plan.light()) {
      notTested.add(new NotTested("mailbox", "light mode: the login alone was asked for"));
      say(At.QUIT);
    } else {
      say(At.STAT);
    }
  }

  private void stat(Pop3Reply reply) {
    if (!good(reply, true)) {
      return;
    }
    Optional<MailboxFigures> figures = Figures.of(reply.text());
    if (figures.isEmpty()) {
      Pop3Reply malformed =
          new Pop3Reply(Pop3Reply.Status.MALFORMED, Optional.empty(), "+OK " + reply.text());
      fail(Event.REPLY, malformed, "", true);
      return;
    }
    mailbox = figures.get();
    stage = Stage.TRANSACTION;
    passed();
    say(plan.listing() ? At.LIST : At.QUIT);
  }

  private void listing(Pop3Reply reply) {
    if (at == At.UIDL && reply.status() == Pop3Reply.Status.ERR) {
      notTested.add(new NotTested("UIDL", "the server does not have it"));
      passed();
      say(At.QUIT);
    } else if (good(reply, true)) {
      counted = 0;
      octets = 0;
      at = at == At.LIST ? At.LIST_LINES : At.UIDL_LINES;
    }
  }

  private void listed(String line) {
    if (!line.equals(".")) {
      counted++;
      tooMuch(line);
      return;
    }
    transcript.note(counted + " lines");
    MailboxFigures figures = mailbox;
    if (figures != null && figures.messages() != counted) {
      find(
          Finding.Kind.LISTING_DIFFERS,
          at.command + " has " + counted + " messages, STAT has " + figures.messages());
    }
    if (at == At.LIST_LINES) {
      say(At.UIDL);
    } else {
      passed();
      say(At.QUIT);
    }
  }

  private boolean tooMuch(String line) {
    octets += line.length() + 2L;
    if (octets > plan.bounds().listing()) {
      fail(Event.TOO_LONG, null, at.command + " gave more than " + plan.bounds().listing(), false);
      return true;
    }
    return false;
  }

  private void quit(Pop3Reply reply) {
    if (failure == null && reply.status() != Pop3Reply.Status.OK) {
      fail(Event.REPLY, reply, "", false);
    } else {
      if (failure == null) {
        passed();
      }
      at = At.DONE;
    }
  }

  /**
   * The conversation came to an end, or to a stop.
   *
   * @param event why; no reply
   * @param words what the machine says about it; may be empty
   */
  public void ended(Event event, String words) {
    if (at == At.QUIT && (event == Event.CLOSED || event == Event.RESET)) {
      if (failure == null) {
        find(Finding.Kind.SIGN_OFF_CUT, "");
        passed();
      }
      at = At.DONE;
    } else if (at != At.DONE) {
      String rest = lines.isEmpty() ? words : words + " after " + redaction.of(lines.rest());
      fail(event, null, rest, false);
    }
  }

  /** Whether the reply is good news; what is not ends the dialogue, politely if it can be. */
  private boolean good(Pop3Reply reply, boolean polite) {
    if (reply.status() == Pop3Reply.Status.OK) {
      return true;
    }
    boolean goesOn = reply.status() == Pop3Reply.Status.ERR && at != At.GREETING;
    fail(Event.REPLY, reply, "", polite && goesOn);
    return false;
  }

  private void fail(Event event, @Nullable Pop3Reply reply, String words, boolean signOff) {
    if (failure == null) {
      boolean closing = reply != null && isClosing(reply);
      String said = reply != null && closing ? reply.text() : words;
      failure =
          new Evidence(
              at.phase,
              stage,
              command(),
              closing ? Event.CLOSING_LINE : event,
              closing ? Optional.empty() : Optional.ofNullable(reply),
              Words.shown(said, 200),
              secured,
              capabilities != null
                  && (capabilities.has("RESP-CODES") || capabilities.has("AUTH-RESP-CODE")),
              plan.workedBefore());
      ended.add(new Step.Ended(at.phase, false));
    }
    sent();
    if (signOff) {
      say(At.QUIT);
    } else {
      at = At.DONE;
    }
  }

  /** A good-bye without a status word, such as {@code Connection is closed. 21}. */
  private static boolean isClosing(Pop3Reply reply) {
    String text = reply.text().toLowerCase(java.util.Locale.ROOT);
    return reply.status() == Pop3Reply.Status.MALFORMED
        && text.contains("connection")
        && text.contains("clos");
  }

  private String command() {
    return at == At.LOGIN && login != null ? login.command() : at.command;
  }

  private void passed() {
    ended.add(new Step.Ended(at.phase, true));
  }

  private void say(At next) {
    at = next;
    transcript.client(next.command);
    out = (next.command + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void command(LoginTalk talk) {
    transcript.client(talk.shown());
    out = talk.bytes();
  }

  private void compare(Capabilities before, Capabilities now, Finding.Kind kind) {
    Set<String> gone = new LinkedHashSet<>(before.lines());
    gone.removeAll(now.lines());
    Set<String> come = new LinkedHashSet<>(now.lines());
    come.removeAll(before.lines());
    // STLS is offered in clear alone.
    gone.removeIf(
        line -> kind == Finding.Kind.CAPABILITIES_DIFFER_UNDER_TLS && line.equals("STLS"));
    if (!gone.isEmpty() || !come.isEmpty()) {
      find(kind, Words.shown("gone: " + gone + ", new: " + come, 400));
    }
  }

  private void find(Finding.Kind kind, String detail) {
    if (findings.size() < 32) {
      findings.add(new Finding(kind, detail));
    }
  }

  private static String unstuffed(String line) {
    return line.startsWith("..") ? line.substring(1) : line;
  }

  /** What was learned so far. */
  public Facts facts() {
    return new Facts(
        Optional.ofNullable(greeting).map(text -> Words.shown(text, 400)),
        Optional.ofNullable(capabilities),
        Optional.ofNullable(mailbox),
        Optional.ofNullable(login).flatMap(LoginTalk::mechanism),
        stage,
        Optional.ofNullable(failure),
        List.copyOf(findings),
        List.copyOf(notTested),
        transcript.lines());
  }

  /** Overwrites what is left of the secret. */
  @Override
  public void close() {
    sent();
    if (login != null) {
      login.close();
    }
    redaction.close();
  }
}
