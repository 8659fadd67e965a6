package dev.pophealth.examples.quickstart.server;

import dev.pophealth.examples.quickstart.server.MailStore.Account;
import dev.pophealth.examples.quickstart.server.MailStore.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A mailbox in one session (RFC 1939): locked until closed, deleted from at QUIT only. */
final class Maildrop implements Session {

  private static final String NO_SUCH_MESSAGE = "-ERR no such message";

  private final MailStore store;
  private final Account account;
  private final List<Message> messages;
  private final Map<String, Message> left = new LinkedHashMap<>();

  Maildrop(MailStore store, Account account, List<Message> messages) {
    this.store = store;
    this.account = account;
    this.messages = messages;
    reset();
  }

  @Override
  public List<String> answer(String keyword, String arguments) {
    if (store.isFailing() && !keyword.matches("QUIT|NOOP")) {
      return List.of("-ERR [SYS/TEMP] the mailbox store is not available");
    }
    return switch (keyword) {
      case "STAT" -> List.of("+OK " + left.size() + " " + octets());
      case "LIST" -> list(arguments, message -> Integer.toString(message.octets()));
      case "UIDL" -> list(arguments, Message::id);
      case "RETR" -> text(arguments, Integer.MAX_VALUE);
      case "TOP" ->
          arguments.matches("\\d+ \\d{1,9}")
              ? text(arguments.split(" ", 2)[0], Integer.parseInt(arguments.split(" ", 2)[1]))
              : List.of("-ERR give a message and a number of lines");
      case "DELE" -> List.of(left.remove(arguments) == null ? NO_SUCH_MESSAGE : "+OK");
      case "RSET" -> reset();
      case "NOOP" -> List.of("+OK");
      case "QUIT" -> {
        store.remove(account, messages.stream().filter(m -> !left.containsValue(m)).toList());
        yield List.of("+OK signing off");
      }
      default -> List.of("-ERR unknown command");
    };
  }

  private List<String> reset() {
    left.clear();
    for (int number = 1; number <= messages.size(); number++) {
      left.put(Integer.toString(number), messages.get(number - 1));
    }
    return List.of("+OK");
  }

  private int octets() {
    return left.values().stream().mapToInt(Message::octets).sum();
  }

  private List<String> list(String number, Function<Message, String> told) {
    if (!number.isEmpty()) {
      Message message = left.get(number);
      return List.of(
          message == null ? NO_SUCH_MESSAGE : "+OK " + number + " " + told.apply(message));
    }
    List<String> lines = new ArrayList<>(List.of("+OK"));
    left.forEach((each, message) -> lines.add(each + " " + told.apply(message)));
    lines.add(".");
    return lines;
  }

  private List<String> text(String number, int bodyLines) {
    Message message = left.get(number);
    if (message == null) {
      return List.of(NO_SUCH_MESSAGE);
    }
    List<String> lines = new ArrayList<>(List.of("+OK"));
    int blank = message.lines().indexOf("");
    int headers = blank < 0 ? message.lines().size() : blank + 1;
    message.lines().stream()
        .limit((long) headers + bodyLines)
        .forEach(line -> lines.add(line.startsWith(".") ? "." + line : line));
    lines.add(".");
    return lines;
  }

  @Override
  public void close() {
    store.unlock(account);
  }
}
