package dev.pophealth.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The Mailbox servers that served a probe, as found in the protocol log and in errors. (C3e)
 *
 * @param servers the servers in the order found, each once whatever its letter case; a short name
 *     and the fully qualified name of one server are one, by the latter; empty when none was found
 */
public record MailboxServersReading(List<ServerName> servers) implements Reading {

  private static final int TOLD = 10;

  /**
   * Copies the list, each server once.
   *
   * @throws IllegalArgumentException when one of them is a placeholder
   */
  public MailboxServersReading {
    servers = eachOnce(servers);
    for (ServerName server : servers) {
      if (server.isPlaceholder()) {
        throw new IllegalArgumentException(
            "the server [" + server + "] that was found is a placeholder: name the server");
      }
    }
  }

  private static List<ServerName> eachOnce(List<ServerName> servers) {
    Map<String, ServerName> qualified = new LinkedHashMap<>();
    servers.stream()
        .filter(MailboxServersReading::isQualified)
        .forEach(server -> qualified.putIfAbsent(server.host(), server));
    return servers.stream()
        .map(server -> isQualified(server) ? server : qualified.getOrDefault(server.host(), server))
        .distinct()
        .toList();
  }

  private static boolean isQualified(ServerName server) {
    return server.value().indexOf('.') >= 0;
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
