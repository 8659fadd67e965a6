package dev.pophealth.examples.quickstart.server;

import dev.pophealth.examples.quickstart.server.MailStore.Account;
import dev.pophealth.examples.quickstart.server.MailStore.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A mailbox in one session: numbered from 1, locked until closed, deleted from at QUIT only. */
final class Maildrop implements AutoCloseable {

  private static final String NO_SUCH_MESSAGE = "-ERR no such message";

  private final MailStore store;
  private final Account account;
  private final List<Message> messages;
  private final Set<Integer> deleted = new TreeSet<>();
  private boolean quit;

  Maildrop(MailStore store, Account account, List<Message> messages) {
    this.store = store;
    this.account = account;
    this.messages = messages;
  }

  /** The lines of the reply, dots doubled, the last dot included. */
  List<String> answer(String keyword, String arguments) {
    if (keyword.equals("QUIT")) {
      quit = true;
      return List.of("+OK signing off");
    } else if (keyword.equals("NOOP")) {
      return List.of("+OK");
    } else if (store.isFailing()) {
      return List.of("-ERR [SYS/TEMP] the mailbox store is not available");
    }
    return switch (keyword) {
      case "STAT" -> List.of("+OK " + left().size() + " " + octets());
      case "LIST" -> list(arguments, message -> Integer.toString(message.octets()));
      case "UIDL" -> list(arguments, Message::id);
      case "RETR" -> text(arguments, Integer.MAX_VALUE);
      case "TOP" -> top(arguments.split(" "));
      case "DELE" -> delete(arguments);
      case "RSET" -> {
        deleted.clear();
        yield List.of("+OK");
      }
      default -> List.of("-ERR unknown command");
    };
  }

  private List<String> list(String argument, Function<Message, String> told) {
    if (!argument.isEmpty()) {
      int number = number(argument);
      return List.of(
          number == 0 ? NO_SUCH_MESSAGE : "+OK " + number + " " + told.apply(message(number)));
    }
    List<String> lines = new ArrayList<>(List.of("+OK"));
    left().forEach(number -> lines.add(number + " " + told.apply(message(number))));
    lines.add(".");
    return lines;
  }

  private List<String> top(String... arguments) {
    return arguments.length == 2 && arguments[1].matches("[0-9]{1,9}")
        ? text(arguments[0], Integer.parseInt(arguments[1]))
        : List.of("-ERR give a message and a number of lines");
  }

  private List<String> text(String argument, int bodyLines) {
    int number = number(argument);
    if (number == 0) {
      return List.of(NO_SUCH_MESSAGE);
    }
    List<String> lines = new ArrayList<>(List.of("+OK"));
    int left = -1; // of the body, once it has begun
    for (String line : message(number).lines()) {
      if (left != 0) {
        lines.add(line.startsWith(".") ? "." + line : line);
      }
      left = left < 0 ? (line.isEmpty() ? bodyLines : -1) : Math.max(0, left - 1);
    }
    lines.add(".");
    return lines;
  }

  private List<String> delete(String argument) {
    int number = number(argument);
    return List.of(number > 0 && deleted.add(number) ? "+OK" : NO_SUCH_MESSAGE);
  }

  private List<Integer> left() {
    List<Integer> left = new ArrayList<>();
    for (int number = 1; number <= messages.size(); number++) {
      if (!deleted.contains(number)) {
        left.add(number);
      }
    }
    return left;
  }

  private int octets() {
    return left().stream().mapToInt(number -> message(number).octets()).sum();
  }

  private Message message(int number) {
    return messages.get(number - 1);
  }

  /** The number of a message that is there, or 0. */
  private int number(String argument) {
    int number = argument.matches("[0-9]{1,9}") ? Integer.parseInt(argument) : 0;
    return left().contains(number) ? number : 0;
  }

  @Override
  public void close() {
    store.close(account, quit ? deleted.stream().map(this::message).toList() : List.of());
  }
}
