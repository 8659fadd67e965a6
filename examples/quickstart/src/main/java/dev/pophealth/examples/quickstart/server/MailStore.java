package dev.pophealth.examples.quickstart.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts and their mail, in memory; they outlive the services. Thread-safe. */
public final class MailStore {

  private final Map<String, Account> accounts = new TreeMap<>();
  private boolean failing;
  private long delivered;

  /** A new account, or a new password for an old one. */
  public synchronized void password(String user, String password) {
    accounts.computeIfAbsent(user, unused -> new Account()).password = password;
  }

  /** Puts a message into the mailbox of an account. */
  public synchronized void deliver(String user, String text) {
    Account account = accounts.get(user);
    if (account == null) {
      throw new IllegalArgumentException("No account " + user + ": give it a password first.");
    }
    account.mail.add(new Message("m" + ++delivered, text.lines().toList()));
  }

  /** From now on people can log in, but no mailbox can be read, as with a database dismounted. */
  public synchronized void fail() {
    failing = true;
  }

  /** Mailboxes can be read again. */
  public synchronized void repair() {
    failing = false;
  }

  synchronized boolean isFailing() {
    return failing;
  }

  synchronized boolean accepts(String user, String password) {
    Account account = accounts.get(user);
    return account != null && account.password.equals(password);
  }

  /** The mailbox for one session alone (RFC 1939, section 4); empty while another has it. */
  synchronized Optional<Session> open(String user) {
    Account account = accounts.get(user);
    if (account == null || account.locked) {
      return Optional.empty();
    }
    account.locked = true;
    return Optional.of(new Maildrop(this, account, List.copyOf(account.mail)));
  }

  synchronized void remove(Account account, List<Message> messages) {
    account.mail.removeAll(messages);
  }

  synchronized void unlock(Account account) {
    account.locked = false;
  }

  /** One message, its lines without their ends. */
  record Message(String id, List<String> lines) {
    int octets() {
      return lines.stream()
          .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 2)
          .sum();
    }
  }

  static final class Account {
    private final List<Message> mail = new ArrayList<>();
    private String password = "";
    private boolean locked;

    private Account() {}
  }
}
