package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.verdict.Event;
import java.util.Collections;
import java.util.List;

/**
 * A POP3 session as a state machine: bytes in; commands and facts out. Total over any input, and
 * bounded by its {@link Plan}. The first failure counts; what can still be signed off is. Not safe
 * for use by many threads.
 */
public final class Dialogue implements AutoCloseable {

  private final Lines lines;
  private final Session session;
  private final Course course;

  /** Whether the line at hand began before the command was sent. */
  private boolean early;

  /**
   * A dialogue that waits for the greeting.
   *
   * @param plan what is to be said
   */
  public Dialogue(Plan plan) {
    this.lines = new Lines(plan.bounds().line());
    this.session = new Session(plan);
    this.course = new Course(session);
    if (plan.login() == null) {
      session.remarks().notTested("login and mailbox", "this probe does not log in");
    }
  }

  /** What it wants next. */
  public Step step() {
    if (session.at() == At.DONE) {
      return Step.FINISHED;
    }
    if (session.out() != null) {
      return Step.SEND;
    }
    return session.at() == At.HANDSHAKE ? Step.START_TLS : Step.READ;
  }

  /**
   * What to send, with its CRLF. May hold a secret: not to be kept.
   *
   * @throws IllegalStateException where {@link #step()} is not {@link Step#SEND}
   */
  public byte[] toSend() {
    byte[] out = session.out();
    if (out == null) {
      throw new IllegalStateException("there is nothing to send: look at step() first");
    }
    return out;
  }

  /** It was sent; it is overwritten now. */
  public void sent() {
    if (session.out() != null) {
      session.dropOut();
      early = !lines.isEmpty();
    }
  }

  /** The phase at hand. */
  public Phase phase() {
    return session.at().phase();
  }

  /**
   * The phases that ended, in their order; one may come several times, and after a failure there
   * may be a sign-off. A view that grows.
   */
  public List<Step.Ended> ended() {
    return Collections.unmodifiableList(session.ended());
  }

  /**
   * Takes bytes that came. Those that come when it is over are dropped.
   *
   * @param bytes where they are
   * @param length how many, from the beginning
   */
  public void received(byte[] bytes, int length) {
    int from = 0;
    while (from < length && session.at() != At.DONE) {
      from += lines.add(bytes, from, length - from);
      takeLines();
      if (session.at() == At.HANDSHAKE && !lines.isEmpty()) {
        session.fail(Event.INJECTED, null, "bytes came before the handshake", false);
      } else if (session.at() != At.DONE && lines.overflown()) {
        session.fail(Event.TOO_LONG, null, course.reader().shown(lines.rest()), false);
      }
    }
  }

  private void takeLines() {
    while (session.at() != At.DONE && session.at() != At.HANDSHAKE) {
      String lastWords = course.lastWords();
      if (lastWords != null) {
        if (!lines.isEmpty()) {
          course.notLast(lastWords);
        }
        break;
      }
      String line = lines.next();
      if (line == null) {
        break;
      }
      if (lines.sawBareLineFeed()) {
        session.remarks().find(Finding.Kind.BARE_LINE_FEED, "");
      }
      if (session.out() != null || early) {
        unasked(line);
      } else {
        course.line(line, lines.lastLength());
      }
    }
  }

  /**
   * More came than was asked for. Bad news is taken as what it is, since servers say good-bye
   * unasked; good news is no news, and nothing can be believed after it.
   */
  private void unasked(String line) {
    ReplyReader reader = course.reader();
    session.heard(line);
    session.remarks().find(Finding.Kind.UNASKED_LINE, Words.shown(reader.shown(line), 200));
    Pop3Reply reply = reader.reply(line);
    if (reply.status() == Status.ERR) {
      session.fail(Event.REPLY, reply, "", false);
    } else {
      Pop3Reply lie = reader.malformed("sent before it was asked for: " + line);
      session.fail(Event.REPLY, lie, "", false);
    }
  }

  /**
   * The handshake is done: what was learned before it is forgotten (RFC 2595, section 4).
   *
   * @throws IllegalStateException if no handshake was asked for
   */
  public void secured() {
    if (session.at() != At.HANDSHAKE) {
      throw new IllegalStateException("no handshake was asked for: look at step() first");
    }
    session.secured();
    session.say(At.CAPA);
  }

  /**
   * The conversation came to an end, or to a stop. Nothing happens if it was over already.
   *
   * @param event why; no reply
   * @param words what the machine says about it; may be empty
   */
  public void ended(Event event, String words) {
    boolean isOver = event == Event.CLOSED || event == Event.RESET;
    String lastWords = course.lastWords();
    if (session.at() == At.DONE) {
      return;
    }
    if (lastWords != null) {
      if (isOver) {
        session.fail(Event.CLOSING_LINE, null, lastWords, false);
      } else {
        course.notLast(lastWords);
      }
    } else if (!lines.isEmpty()) {
      cut(event, words, isOver, lines.rest());
    } else if (isOver && session.at() == At.QUIT) {
      signOffCut();
    } else {
      session.fail(event, null, words, false);
    }
  }

  /** It ended within a line. Bad news is taken even so, and good news is not. */
  private void cut(Event event, String words, boolean isOver, String rest) {
    Pop3Reply reply = course.reader().reply(rest);
    String shown = course.reader().shown(rest);
    session.heard(rest);
    if (isOver && reply.status() == Status.ERR) {
      session.remarks().find(Finding.Kind.LINE_NOT_ENDED, "");
      session.fail(Event.REPLY, reply, "", false);
    } else if (isOver && session.at() == At.QUIT) {
      signOffCut();
    } else if (isOver && course.couldBeLastWords(reply)) {
      session.fail(Event.CLOSING_LINE, null, reply.text(), false);
    } else {
      session.fail(event, null, (words + " after: " + shown).strip(), false);
    }
  }

  private void signOffCut() {
    session.remarks().find(Finding.Kind.SIGN_OFF_CUT, "");
    if (session.hasFailed()) {
      session.fail(Event.CLOSED, null, "", false);
    } else {
      session.passed();
      session.done();
    }
  }

  /** What was learned so far. */
  public Facts facts() {
    return session.facts();
  }

  /** Overwrites what is left of the secret. */
  @Override
  public void close() {
    lines.clear();
    session.close();
  }
}
