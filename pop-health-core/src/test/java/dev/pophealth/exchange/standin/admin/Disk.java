package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.world.ProtocolLog;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files that scripts can see: the protocol logs of POP3, a file a day. */
final class Disk {

  private final World world;

  Disk(World world) {
    this.world = world;
  }

  /**
   * A file.
   *
   * @param path as it was asked for, with the file's name
   */
  record Entry(String path, String name, List<String> lines, Instant written) {
    long length() {
      return lines.stream().mapToLong(line -> line.length() + 2L).sum();
    }
  }

  /**
   * The files in the folder {@code path}, seen from {@code machine}; nothing if there is no such
   * folder or no way to it.
   */
  Optional<List<Entry>> folder(String machine, String path) {
    String folder = path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
    Optional<Server> server = server(machine, folder);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    String local = local(folder);
    String logs = server.get().node().path("pop").path("LogFileLocation").asText();
    return local.equalsIgnoreCase(logs)
        ? Optional.of(logs(server.get(), folder))
        : Optional.empty();
  }

  /** The machine itself, or {@code \\server\C$\…} while that answers. */
  private Optional<Server> server(String machine, String path) {
    if (!path.startsWith("\\\\")) {
      return world.server(machine);
    }
    String[] parts = path.substring(2).split("\\\\", -1);
    return parts.length > 1 && parts[1].matches("[A-Za-z]\\$")
        ? world.server(parts[0]).filter(Server::reachable)
        : Optional.empty();
  }

  private static String local(String path) {
    if (!path.startsWith("\\\\")) {
      return path.replace('/', '\\');
    }
    String share = path.substring(path.indexOf('\\', 2) + 1);
    return share.charAt(0) + ":" + share.substring(2);
  }

  private List<Entry> logs(Server server, String folder) {
    Map<String, List<String>> days = new TreeMap<>();
    Map<String, Instant> last = new TreeMap<>();
    server
        .node()
        .path("protocolLog")
        .forEach(
            line -> {
              String text = line.asText();
              String day = text.substring(0, 10).replace("-", "");
              Instant at = Instant.parse(text.substring(0, text.indexOf(',')));
              days.computeIfAbsent(
                      day,
                      d ->
                          new ArrayList<>(
                              new ProtocolLog(world).head(at.truncatedTo(ChronoUnit.DAYS))))
                  .add(text);
              last.put(day, at);
            });
    List<Entry> entries = new ArrayList<>();
    days.forEach(
        (day, lines) -> {
          String name = String.format(Locale.ROOT, "POP3%s-1.LOG", day);
          entries.add(
              new Entry(
                  folder + "\\" + name,
                  name,
                  List.copyOf(lines),
                  last.getOrDefault(day, Instant.EPOCH)));
        });
    return entries;
  }
}
