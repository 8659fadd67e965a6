package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Pop3Reply;
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
    REFUSED,
    /** The source has no secret. */
    NO_SECRET
  }

  private final Login login;
  private final Redaction redaction;
  private @Nullable Mechanism mechanism;
  private @Nullable Secret secret;
  private int turn;
  private String offer = "";
  private String shown = "";
  private String command = "";
  private byte[] bytes = {};
  private @Nullable Pop3Reply tokenError;

  LoginTalk(Login login, Redaction redaction) {
    this.login = login;
    this.redaction = redaction;
  }

  /** A line while logging in: challenges may be long, and some servers send the plus alone. */
  static Pop3Reply parse(String line) {
    if (line.startsWith("+ ") || line.equals("+")) {
      return new Pop3Reply(
          Pop3Reply.Status.CONTINUE, Optional.empty(), line.substring(Math.min(2, line.length())));
    }
    return Pop3Reply.parse(line);
  }

  /** Chooses a mechanism and prepares the first command; gives what stands against it. */
  @Nullable Event begin(@Nullable Capabilities capabilities, boolean secured) {
    mechanism =
        login.mechanisms().stream()
            .filter(one -> isOffered(one, capabilities))
            .findFirst()
            .orElse(null);
    if (mechanism == null) {
      offer = capabilities == null ? "" : "offered: " + capabilities;
      return Event.NO_MECHANISM;
    }
    if (!secured && !login.plainTextAllowed()) {
      return Event.PLAIN_TEXT_FORBIDDEN;
    }
    try {
      secret = login.secret().get();
    } catch (RuntimeException e) {
      // Its message might quote the secret.
      offer = "the source of the secret failed with " + e.getClass().getName();
      return Event.NO_SECRET;
    }
    hide(secret.bytes());
    if (mechanism == Mechanism.USER_PASS) {
      plain("USER", "USER " + login.user(), "USER ***");
    } else {
      String auth = "AUTH " + mechanism.word();
      plain(auth, auth, auth);
    }
    return null;
  }

  /** With unknown capabilities, what every server has (RFC 1939); so where none is named. */
  private static boolean isOffered(Mechanism one, @Nullable Capabilities capabilities) {
    if (one == Mechanism.USER_PASS) {
      return capabilities == null || capabilities.has("USER") || capabilities.sasl().isEmpty();
    }
    return capabilities != null && capabilities.sasl().contains(one.word());
  }

  Turn take(Pop3Reply reply) {
    if (secret == null || mechanism == null) {
      return Turn.NO_SECRET;
    }
    turn++;
    return switch (mechanism) {
      case USER_PASS -> userPass(reply, secret);
      case PLAIN, LOGIN, XOAUTH2 -> sasl(reply, secret, mechanism);
    };
  }

  private Turn userPass(Pop3Reply reply, Secret password) {
    if (reply.status() != Pop3Reply.Status.OK) {
      return Turn.REFUSED;
    }
    if (turn > 1) {
      return Turn.LOGGED_IN;
    }
    secret(
        "PASS", joined("PASS ".getBytes(StandardCharsets.US_ASCII), password.bytes()), "PASS ***");
    return Turn.SEND;
  }

  private Turn sasl(Pop3Reply reply, Secret given, Mechanism by) {
    if (tokenError != null) {
      return Turn.REFUSED;
    }
    if (reply.status() == Pop3Reply.Status.OK) {
      // Good news before the secret was sent is none.
      return turn > answers(by) ? Turn.LOGGED_IN : Turn.REFUSED;
    }
    if (reply.status() != Pop3Reply.Status.CONTINUE) {
      return Turn.REFUSED;
    }
    if (turn > answers(by)) {
      return challengedAgain(reply, by);
    }
    byte[] user = login.user().getBytes(StandardCharsets.UTF_8);
    byte[] word = given.bytes();
    byte[] answer =
        switch (by) {
          case PLAIN -> joined(new byte[1], user, new byte[1], word);
          case XOAUTH2 ->
              joined(
                  "user=".getBytes(StandardCharsets.US_ASCII),
                  user,
                  "\u0001auth=Bearer ".getBytes(StandardCharsets.US_ASCII),
                  word,
                  "\u0001\u0001".getBytes(StandardCharsets.US_ASCII));
          case LOGIN -> turn == 1 ? user : word.clone();
          case USER_PASS -> throw new IllegalStateException("not by SASL");
        };
    Arrays.fill(word, (byte) 0);
    byte[] encoded = Base64.getEncoder().encode(answer);
    Arrays.fill(answer, (byte) 0);
    if (by != Mechanism.LOGIN || turn > 1) {
      redaction.hide(encoded);
    }
    secret(command, encoded, "***");
    return Turn.SEND;
  }

  /** How many challenges a mechanism answers. */
  private static int answers(Mechanism by) {
    return by == Mechanism.LOGIN ? 2 : 1;
  }

  /**
   * A challenge after the last answer. Of XOAUTH2 it is the error, to be answered with an empty
   * line before the verdict comes; of all others it is never success.
   */
  private Turn challengedAgain(Pop3Reply reply, Mechanism by) {
    if (by != Mechanism.XOAUTH2) {
      return Turn.REFUSED;
    }
    tokenError = reply;
    plain(command, "", "");
    return Turn.SEND;
  }

  /** What the refusal is judged by: a refused token's error says more than what follows it. */
  Pop3Reply refusal(Pop3Reply last) {
    return tokenError == null ? last : tokenError;
  }

  private void plain(String verb, String line, String toShow) {
    command = verb;
    shown = toShow;
    bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private void secret(String verb, byte[] line, String toShow) {
    command = verb;
    shown = toShow;
    bytes = joined(line, "\r\n".getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(line, (byte) 0);
  }

  private void hide(byte[] word) {
    redaction.hide(word);
    byte[] encoded = Base64.getEncoder().encode(word);
    redaction.hide(encoded);
    Arrays.fill(word, (byte) 0);
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** What else is offered, and left alone. */
  List<String> notTested(@Nullable Capabilities capabilities, String greeting) {
    List<String> others = new ArrayList<>();
    if (capabilities != null) {
      for (String name : capabilities.sasl()) {
        if (mechanism == null || !name.equals(mechanism.word())) {
          others.add(name);
        }
      }
      if (capabilities.has("USER") && mechanism != Mechanism.USER_PASS) {
        others.add("USER");
      }
    }
    int open = greeting.lastIndexOf('<');
    if (open >= 0 && greeting.indexOf('@', open) > 0 && greeting.indexOf('>', open) > 0) {
      others.add("APOP");
    }
    return others;
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

  String offer() {
    return offer;
  }

  Optional<String> mechanism() {
    return Optional.ofNullable(mechanism).map(Mechanism::word);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    if (secret != null) {
      secret.close();
    }
  }
}
