package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Stage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of a session: what follows from each line, in the order greeting, CAPA, STLS and CAPA
 * again, login, CAPA again, STAT, LIST and UIDL, QUIT.
 */
final class Course {

  private final Session session;
  private final ReplyReader reader;
  private @Nullable LoginTalk login;
  private @Nullable String lastWords;
  private long octets;

  Course(Session session) {
    this.session = session;
    this.reader = new ReplyReader(session.redaction(), session.remarks());
  }

  ReplyReader reader() {
    return reader;
  }

  /** Takes a line that was asked for. */
  void line(String line, int length) {
    switch (session.at()) {
      case CAPA_LINES -> capability(line, length);
      case LIST_LINES, UIDL_LINES -> listed(line, length);
      default -> {
        session.heard(line);
        reply(line);
      }
    }
  }

  private void reply(String line) {
    switch (session.at()) {
      case GREETING -> greeted(reader.reply(line));
      case CAPA -> capa(reader.reply(line));
      case STLS -> stls(reader.reply(line));
      case LOGIN -> login(line, reader.replyOrChallenge(line));
      case STAT -> stat(line, reader.reply(line));
      case LIST, UIDL -> listing(reader.reply(line));
      case QUIT -> quit(reader.reply(line));
      default -> throw new IllegalStateException("no reply is waited for at " + session.at());
    }
  }

  private void greeted(Pop3Reply reply) {
    if (good(reply)) {
      session.greeted(reply.text());
      session.reached(Stage.AUTHORIZATION);
      session.passed();
      session.say(At.CAPA);
    }
  }

  private void capa(Pop3Reply reply) {
    if (reply.status() == Status.ERR) {
      session
          .remarks()
          .find(Finding.Kind.CAPABILITIES_UNKNOWN, Words.shown(reply.text(), Session.WORDS));
      session.passed();
      afterCapabilities();
    } else if (good(reply)) {
      session.offers().begin();
      waitForLines(At.CAPA_LINES);
    }
  }

  private void waitForLines(At place) {
    octets = 0;
    session.waitAt(place);
  }

  private void capability(String line, int length) {
    Offers offers = session.offers();
    if (line.equals(".")) {
      session.heard(line);
      offers.end(session.isSecured(), session.stage() == Stage.LOGGED_IN);
      session.passed();
      afterCapabilities();
    } else if (!tooMuch(length)) {
      if (offers.hasRoom()) {
        session.heard(line);
      }
      offers.add(session.redaction().of(line), WireText.isClean(line));
    }
  }

  private void afterCapabilities() {
    Capabilities now = session.offers().now();
    if (session.stage() == Stage.LOGGED_IN) {
      session.say(At.STAT);
    } else if (session.plan().upgrade() && !session.isSecured()) {
      upgrade(now);
    } else {
      if (now != null) {
        session
            .plan()
            .before()
            .ifPresent(
                before ->
                    session.remarks().compare(before, now, Finding.Kind.CAPABILITIES_CHANGED));
      }
      Login who = session.plan().login();
      if (who == null) {
        session.say(At.QUIT);
      } else {
        begin(who, now);
      }
    }
  }

  private void upgrade(@Nullable Capabilities now) {
    if (now == null || now.has("STLS")) {
      session.say(At.STLS);
      return;
    }
    if (session.plan().before().filter(before -> before.has("STLS")).isPresent()) {
      session.remarks().find(Finding.Kind.STLS_GONE, "it was offered last time");
    }
    session.waitAt(At.STLS);
    session.fail(Event.STLS_NOT_OFFERED, null, "offered: " + now, true);
  }

  private void stls(Pop3Reply reply) {
    if (good(reply)) {
      session.passed();
      session.waitAt(At.HANDSHAKE);
    }
  }

  private void begin(Login who, @Nullable Capabilities now) {
    session.waitAt(At.LOGIN);
    LoginTalk talk = session.begin(new LoginTalk(who, session.redaction()));
    login = talk;
    Event hindrance = talk.begin(now, session.isSecured());
    session.redact();
    talk.remarkNotTested(session.offers().now(), session.greeting(), session.remarks());
    if (hindrance != null) {
      session.fail(hindrance, null, talk.words(), true);
    } else {
      session.say(talk);
    }
  }

  private void login(String line, Pop3Reply reply) {
    LoginTalk talk = login;
    if (talk == null) {
      throw new IllegalStateException("no login was begun");
    }
    switch (talk.take(reply)) {
      case SEND -> session.say(talk);
      case LOGGED_IN -> {
        session.reached(Stage.LOGGED_IN);
        session.passed();
        loggedIn();
      }
      case REFUSED -> {
        Pop3Reply by = talk.refusal(reply);
        // Good news before the secret was sent is a lie.
        Pop3Reply evidence = by.status() == Status.OK ? reader.malformed(line) : by;
        if (!isLastWords(evidence)) {
          boolean signOff = reply.status() == Status.ERR;
          session.fail(Event.REPLY, evidence, reader.shown(talk.explanation()), signOff);
        }
      }
    }
  }

  private void loggedIn() {
    if (session.plan().light()) {
      session.remarks().notTested("mailbox", "light mode: the login alone was asked for");
      session.say(At.QUIT);
    } else {
      // Who did not know CAPA before does not know it now.
      session.say(session.offers().now() == null ? At.STAT : At.CAPA);
    }
  }

  private void stat(String line, Pop3Reply reply) {
    if (!good(reply)) {
      return;
    }
    Optional<MailboxFigures> figures = Figures.of(line.substring(Math.min(4, line.length())));
    if (figures.isEmpty()) {
      session.fail(Event.REPLY, reader.malformed(line), "", true);
      return;
    }
    session.mailbox(figures.get());
    session.reached(Stage.TRANSACTION);
    session.passed();
    session.say(session.plan().listing() ? At.LIST : At.QUIT);
  }

  private void listing(Pop3Reply reply) {
    if (session.at() == At.UIDL && reply.status() == Status.ERR) {
      session.remarks().notTested("UIDL", "the server refuses it");
      session.passed();
      session.say(At.QUIT);
    } else if (good(reply)) {
      waitForLines(session.at() == At.LIST ? At.LIST_LINES : At.UIDL_LINES);
    }
  }

  private void listed(String line, int length) {
    Listing listing = session.listing();
    boolean isList = session.at() == At.LIST_LINES;
    if (line.equals(".")) {
      session.note(listing.messages() + " lines");
      if (isList) {
        listing.endList(session.mailbox(), session.remarks());
        session.say(At.UIDL);
      } else {
        listing.endUidl(session.mailbox(), session.remarks());
        session.passed();
        session.say(At.QUIT);
      }
    } else if (!tooMuch(length)) {
      if (isList) {
        listing.listed(line);
      } else {
        listing.identified(line);
      }
    }
  }

  private boolean tooMuch(int length) {
    octets += length;
    int bound = session.plan().bounds().listing();
    if (octets <= bound) {
      return false;
    }
    String words = session.at().command() + " gave more than " + bound + " octets";
    session.fail(Event.TOO_LONG, null, words, false);
    return true;
  }

  private void quit(Pop3Reply reply) {
    if (reply.status() == Status.OK) {
      session.passed();
      session.done();
    } else {
      good(reply);
    }
  }

  /** Whether the reply is good news; what is not ends the dialogue, politely if it can be. */
  private boolean good(Pop3Reply reply) {
    if (reply.status() == Status.OK) {
      return true;
    }
    At at = session.at();
    boolean goesOn = reply.status() == Status.ERR && at != At.GREETING && at != At.QUIT;
    if (!isLastWords(reply)) {
      session.fail(Event.REPLY, reply, "", goesOn);
    }
    return false;
  }

  /**
   * A good-bye without a status word, such as {@code Connection is closed. 21}, is one if nothing
   * follows but the end; where it says so itself, the end is not waited for.
   */
  private boolean isLastWords(Pop3Reply reply) {
    if (!couldBeLastWords(reply)) {
      return false;
    }
    String text = reply.text().toLowerCase(Locale.ROOT);
    if (text.contains("connection") && text.contains("clos")) {
      session.fail(Event.CLOSING_LINE, null, reply.text(), false);
    } else {
      lastWords = reply.text();
    }
    return true;
  }

  /** Whether a server may have taken its leave so. */
  boolean couldBeLastWords(Pop3Reply reply) {
    return reply.status() == Status.MALFORMED
        && session.stage() != Stage.CONNECTED
        && !reply.text().isEmpty()
        && Character.isLetter(reply.text().codePointAt(0));
  }

  /** What may be the server's last words; null if it said none such. */
  @Nullable String lastWords() {
    return lastWords;
  }

  /** Something followed, or nothing at all: no good-bye then, but no reply either. */
  void notLast(String words) {
    session.fail(Event.REPLY, reader.malformed(words), "", false);
  }
}
