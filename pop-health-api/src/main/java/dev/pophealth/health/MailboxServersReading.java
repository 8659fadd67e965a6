package dev.pophealth.health;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;

/**
 * The Mailbox servers that served a probe, as found in the protocol log and in errors. (C3e)
 *
 * @param servers the servers in the order found, each once whatever its letter case; empty when
 *     none was found
 */
public record MailboxServersReading(List<ServerName> servers) implements Reading {

  private static final int TOLD = 10;

  /**
   * Copies the list, each server once.
   *
   * @throws IllegalArgumentException when one of them is a placeholder
   */
  public MailboxServersReading {
    servers = List.copyOf(new LinkedHashSet<>(servers));
    for (ServerName server : servers) {
      if (server.isPlaceholder()) {
        throw new IllegalArgumentException(
            "the server [" + server + "] that was found is a placeholder: name the server");
      }
    }
  }

  /** Yes when one was found, else no. */
  public Answer answer() {
    return servers.isEmpty() ? Answer.NO : Answer.YES;
  }

  @Override
  public String summary() {
    if (servers.isEmpty()) {
      return "no Mailbox server found";
    }
    StringJoiner names = new StringJoiner(", ", "Mailbox servers: ", "");
    servers.stream().limit(TOLD).map(ServerName::value).forEach(names::add);
    return servers.size() <= TOLD
        ? names.toString()
        : names + " and " + (servers.size() - TOLD) + " more";
  }
}
