package dev.pophealth.pop3;

import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.ServingNode;
import dev.pophealth.pop3.verdict.Stage;
import dev.pophealth.pop3.verdict.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one reply line of a server means, without a connection: of a log, a ticket, a user's screen.
 * The same words may mean different things after different commands, so each meaning names the
 * commands after which it holds. Immutable; safe to share.
 *
 * @param reply the line, read
 * @param cases what it means, in the order of a session; empty where it is good news, or where the
 *     server only waits
 * @param servingNode the server that answered, where a greeting names it (Exchange's tag)
 */
public record ReplyMeaning(Pop3Reply reply, List<Case> cases, Optional<String> servingNode) {

  /** What a reply answers. */
  public enum After {
    /** Nothing: it is the server's first line. */
    CONNECTING(Phase.GREETING, Stage.CONNECTED, ""),
    /** STLS. */
    STLS(Phase.STLS, Stage.AUTHORIZATION, "STLS"),
    /** USER. */
    USER(Phase.AUTHENTICATION, Stage.AUTHORIZATION, "USER"),
    /** PASS. */
    PASS(Phase.AUTHENTICATION, Stage.AUTHORIZATION, "PASS"),
    /** AUTH with a token. */
    XOAUTH2(Phase.AUTHENTICATION, Stage.AUTHORIZATION, "AUTH XOAUTH2"),
    /** STAT, the first command that needs the mailbox. */
    STAT(Phase.STAT, Stage.LOGGED_IN, "STAT"),
    /** RETR, or another command about messages. */
    RETR(Phase.RETRIEVAL, Stage.TRANSACTION, "RETR"),
    /** QUIT, after a session with the mailbox. */
    QUIT(Phase.SIGN_OFF, Stage.TRANSACTION, "QUIT");

    private final Phase phase;
    private final Stage stage;
    private final String command;

    After(Phase phase, Stage stage, String command) {
      this.phase = phase;
      this.stage = stage;
      this.command = command;
    }
  }

  /**
   * A meaning, and where it holds.
   *
   * @param after the commands; at least one
   * @param diagnosis what it means there
   */
  public record Case(List<After> after, Diagnosis diagnosis) {

    /** Copies the list. */
    public Case {
      after = List.copyOf(after);
      Objects.requireNonNull(diagnosis, "diagnosis");
    }
  }

  /** Copies the list. */
  public ReplyMeaning {
    Objects.requireNonNull(reply, "reply");
    cases = List.copyOf(cases);
    Objects.requireNonNull(servingNode, "servingNode");
  }

  /** Whether it is good news: {@code +OK}. */
  public boolean good() {
    return reply.status() == Pop3Reply.Status.OK;
  }

  /**
   * What a line means, whatever it answers.
   *
   * @param line the line, with its CRLF or without
   */
  public static ReplyMeaning of(String line) {
    return of(line, Arrays.asList(After.values()));
  }

  /**
   * What a line means as an answer to one command.
   *
   * @param line the line, with its CRLF or without
   * @param after the command
   */
  public static ReplyMeaning of(String line, After after) {
    return of(line, List.of(after));
  }

  private static ReplyMeaning of(String line, List<After> all) {
    Pop3Reply reply = Pop3Reply.parse(line);
    List<After> asked = all.stream().filter(after -> isBad(reply, after)).toList();
    List<Case> cases = new ArrayList<>();
    byMeaning(reply, asked)
        .values()
        .forEach(same -> cases.add(new Case(same, diagnosis(reply, same.get(0)))));
    Optional<String> node =
        reply.status() == Pop3Reply.Status.OK ? ServingNode.of(reply.text()) : Optional.empty();
    return new ReplyMeaning(reply, cases, node);
  }

  /** A challenge is a refusal only where a token was sent: it carries the error. */
  private static boolean isBad(Pop3Reply reply, After after) {
    return switch (reply.status()) {
      case OK -> false;
      case CONTINUE -> after == After.XOAUTH2;
      case ERR, MALFORMED -> true;
    };
  }

  /** Meanings that differ in their phase alone are one. */
  private static Map<Diagnosis, List<After>> byMeaning(Pop3Reply reply, List<After> asked) {
    Map<Diagnosis, List<After>> same = new LinkedHashMap<>();
    for (After after : asked) {
      Diagnosis found = diagnosis(reply, after);
      Diagnosis anywhere =
          new Diagnosis(
              Phase.CONNECT,
              found.category(),
              found.confidence(),
              found.serverWords(),
              found.suspects(),
              found.meaning(),
              found.next());
      same.computeIfAbsent(anywhere, first -> new ArrayList<>()).add(after);
    }
    return same;
  }

  private static Diagnosis diagnosis(Pop3Reply reply, After after) {
    return Verdicts.of(
        new Evidence(
            after.phase,
            after.stage,
            after.command,
            Event.REPLY,
            Optional.of(reply),
            "",
            true,
            false,
            false));
  }
}
