package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.verdict.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of the dialogue that logs in, by one mechanism and once: what is refused is not tried
 * again.
 */
final class LoginTalk implements AutoCloseable {

  /** What follows from a reply. */
  enum Turn {
    /** There is something to send. */
    SEND,
    /** The server says that it is good. */
    LOGGED_IN,
    /** It is not. */
    REFUSED
  }

  private static final byte[] NOTHING = {};

  private final Login login;
  private final byte[] user;
  private final Redaction redaction;
  private Mechanism mechanism = Mechanism.USER_PASS;
  private boolean begun;
  private byte[] secret = NOTHING;
  private int turn;
  private String words = "";
  private String shown = "";
  private String command = "";
  private byte[] bytes = NOTHING;
  private @Nullable Pop3Reply lastChallenge;

  LoginTalk(Login login, Redaction redaction) {
    this.login = login;
    this.user = login.user().getBytes(StandardCharsets.UTF_8);
    this.redaction = redaction;
  }

  /** Chooses a mechanism and prepares the first command; gives what stands against it. */
  @Nullable Event begin(@Nullable Capabilities capabilities, boolean secured) {
    if (!secured && !login.plainTextAllowed()) {
      return Event.PLAIN_TEXT_FORBIDDEN;
    }
    List<Mechanism> offered = new ArrayList<>(login.mechanisms());
    offered.removeIf(one -> !isOffered(one, capabilities));
    if (offered.isEmpty()) {
      words = capabilities == null ? "" : "offered: " + capabilities;
      return Event.NO_MECHANISM;
    }
    if (!fetchSecret()) {
      return Event.NO_SECRET;
    }
    redaction.hide(secret);
    for (Mechanism one : offered) {
      words = Answers.hindrance(one, user, secret);
      if (words.isEmpty()) {
        begin(one);
        return null;
      }
    }
    return Event.NO_SECRET;
  }

  /** With unknown capabilities, what every server has (RFC 1939); so where none is named. */
  private static boolean isOffered(Mechanism one, @Nullable Capabilities capabilities) {
    if (one == Mechanism.USER_PASS) {
      return capabilities == null || capabilities.has("USER") || capabilities.sasl().isEmpty();
    }
    return capabilities != null && capabilities.sasl().contains(one.word());
  }

  private boolean fetchSecret() {
    try (Secret given = login.secret().get()) {
      secret = given.bytes();
      return true;
    } catch (RuntimeException e) {
      // Also a null or one that was closed; the message might quote the secret.
      words = "the source of the secret failed with " + e.getClass().getName();
      return false;
    }
  }

  private void begin(Mechanism by) {
    mechanism = by;
    begun = true;
    if (by == Mechanism.USER_PASS) {
      plain("USER", "USER " + login.user(), "USER ***");
    } else {
      String auth = "AUTH " + by.word();
      plain(auth, auth, auth);
    }
  }

  /** Takes a reply. */
  Turn take(Pop3Reply reply) {
    turn++;
    return mechanism == Mechanism.USER_PASS ? userPass(reply) : sasl(reply);
  }

  private Turn userPass(Pop3Reply reply) {
    if (reply.status() != Status.OK) {
      return Turn.REFUSED;
    }
    if (turn > 1) {
      return Turn.LOGGED_IN;
    }
    command = "PASS";
    answer(Answers.pass(secret), "PASS ***");
    forgetSecret();
    return Turn.SEND;
  }

  private Turn sasl(Pop3Reply reply) {
    boolean answered = turn > Answers.count(mechanism);
    if (lastChallenge == null && reply.status() == Status.OK && answered) {
      return Turn.LOGGED_IN;
    }
    if (lastChallenge != null || reply.status() != Status.CONTINUE) {
      return Turn.REFUSED;
    }
    if (answered) {
      // Of XOAUTH2 it is the error, to be answered before the verdict; never is it success.
      lastChallenge = reply;
      String line = mechanism == Mechanism.XOAUTH2 ? "" : "*";
      plain(command, line, line);
      return Turn.SEND;
    }
    answer(Answers.sasl(mechanism, turn, user, secret), "***");
    if (turn == Answers.count(mechanism)) {
      redaction.hideAsItIs(Arrays.copyOf(bytes, bytes.length - 2));
      forgetSecret();
    }
    return Turn.SEND;
  }

  /** What the refusal is judged by: a challenge too many says more than what follows it. */
  Pop3Reply refusal(Pop3Reply last) {
    return lastChallenge == null ? last : lastChallenge;
  }

  /** What the challenge too many says, where it is base64: of XOAUTH2 a line of JSON. */
  String explanation() {
    if (lastChallenge == null) {
      return "";
    }
    try {
      byte[] text = Base64.getDecoder().decode(lastChallenge.text());
      return WireText.of(text, 0, text.length);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void plain(String verb, String line, String toShow) {
    command = verb;
    answer((line + "\r\n").getBytes(StandardCharsets.UTF_8), toShow);
  }

  private void answer(byte[] line, String toShow) {
    bytes = line;
    shown = toShow;
  }

  private void forgetSecret() {
    Arrays.fill(secret, (byte) 0);
    secret = NOTHING;
  }

  /** What else is offered, and left alone. */
  void remarkNotTested(@Nullable Capabilities capabilities, String greeting, Remarks remarks) {
    if (capabilities != null) {
      capabilities.sasl().stream()
          .filter(name -> !isUsed(name))
          .forEach(name -> remarks.notTested(name, why(name)));
      if (capabilities.has("USER") && !isUsed("USER")) {
        remarks.notTested("USER", why("USER"));
      }
    }
    int open = greeting.lastIndexOf('<');
    if (open >= 0 && greeting.indexOf('@', open) > 0 && greeting.indexOf('>', open) > 0) {
      remarks.notTested("APOP", why("APOP"));
    }
  }

  private boolean isUsed(String name) {
    return begun && mechanism.word().equals(name);
  }

  private static String why(String name) {
    return Arrays.stream(Mechanism.values()).anyMatch(one -> one.word().equals(name))
        ? "offered, but not the way that this login takes"
        : "offered, and none of the probe's ways";
  }

  /** What to send. */
  byte[] bytes() {
    return bytes;
  }

  /** The same as it may be shown. */
  String shown() {
    return shown;
  }

  /** The command at hand, without arguments. */
  String command() {
    return command;
  }

  /** More about what stands against it. */
  String words() {
    return words;
  }

  /** The mechanism in the server's word, if it came to one. */
  Optional<String> mechanism() {
    return begun ? Optional.of(mechanism.word()) : Optional.empty();
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    forgetSecret();
  }
}
