package dev.pophealth.exchange;

import dev.pophealth.exchange.MailboxServers.Clue;
import dev.pophealth.exchange.MailboxServers.ClueKind;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the Mailbox servers that a CAS passed a failing probe on to. (C3e) It looks for their names
 * behind {@code Proxy=} and {@code _Mbx:} in errors and in the log's sessions of the times when the
 * probe ran, and in the tags of greetings.
 *
 * <p>Sessions of the health mailboxes, or from the server itself, are the probe's; where there are
 * such, what clients did at the same time does not count. A greeting that names the CAS itself says
 * nothing about what is behind it.
 */
public final class MailboxServerSearch {

  private static final Pattern BEHIND =
      Pattern.compile("(?:\\bProxy ?[=:] ?|_Mbx: ?)([A-Za-z0-9][A-Za-z0-9._…-]{0,254})");

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

  /** Health mailboxes are what the monitoring logs on with. */
  private static final String HEALTH_MAILBOX = "HealthMailbox";

  /** More candidates are none. */
  private static final int MOST_SERVERS = 200;

  private final ServerName asked;
  private final Map<ServerName, List<Clue>> found = new LinkedHashMap<>();
  private boolean unclear;

  private MailboxServerSearch(ServerName asked) {
    this.asked = asked;
  }

  /**
   * Searches what was read.
   *
   * @param cas the server that the probe runs on
   * @param readings the probe's results, the server's protocol log of that time, and what else may
   *     name a server: errors, greetings
   */
  public static MailboxServers find(ServerName cas, List<ShellReading> readings) {
    return new MailboxServerSearch(cas).find(readings);
  }

  private MailboxServers find(List<ShellReading> readings) {
    List<ShellFact.ProbeRun> runs = failed(all(readings, ShellFact.ProbeRun.class));
    searchSessions(runs, all(readings, ShellFact.LogEntry.class));
    for (ShellFact.ProbeRun run : runs) {
      Clue clue = new Clue(ClueKind.ERROR, run.line(), run.startedAt());
      search(run.error() + "\n" + run.exception(), clue);
    }
    for (ShellFact.ErrorText error : all(readings, ShellFact.ErrorText.class)) {
      search(error.text(), new Clue(ClueKind.ERROR, error.line(), Optional.empty()));
    }
    for (ShellFact.Greeting greeting : all(readings, ShellFact.Greeting.class)) {
      greeting
          .server()
          .filter(server -> !server.matches(asked))
          .ifPresent(
              server ->
                  add(server, new Clue(ClueKind.GREETING, greeting.line(), Optional.empty())));
    }
    unclear |= readings.stream().anyMatch(reading -> !reading.complete());
    return MailboxServers.of(found, found.isEmpty() && unclear);
  }

  /** The runs that were red; where none was, all. */
  private static List<ShellFact.ProbeRun> failed(List<ShellFact.ProbeRun> runs) {
    List<ShellFact.ProbeRun> red =
        runs.stream().filter(run -> run.result().answer() == Answer.NO).toList();
    return red.isEmpty() ? runs : red;
  }

  private void searchSessions(List<ShellFact.ProbeRun> runs, List<ShellFact.LogEntry> log) {
    NavigableMap<Instant, Instant> times = times(runs);
    Set<String> inWindow = new LinkedHashSet<>();
    Set<String> ofProbe = new LinkedHashSet<>();
    for (ShellFact.LogEntry entry : log) {
      if (entry.time().isPresent() && isDuring(entry.time().get(), times)) {
        inWindow.add(entry.session());
      }
    }
    for (ShellFact.LogEntry entry : log) {
      if (inWindow.contains(entry.session()) && isProbes(entry)) {
        ofProbe.add(entry.session());
      }
    }
    Set<String> looked = ofProbe.isEmpty() ? inWindow : ofProbe;
    ClueKind kind = ofProbe.isEmpty() ? ClueKind.SESSION_AT_THE_TIME : ClueKind.PROBES_SESSION;
    for (ShellFact.LogEntry entry : log) {
      if (looked.contains(entry.session())) {
        search(entry.words(), new Clue(kind, entry.line(), entry.time()));
      }
    }
    unclear |= looked.isEmpty();
  }

  /** The times of the runs, by their beginnings, those that overlap made one. */
  private static NavigableMap<Instant, Instant> times(List<ShellFact.ProbeRun> runs) {
    List<ShellFact.ProbeRun> timed =
        runs.stream()
            .filter(run -> run.startedAt().isPresent() && run.endedAt().isPresent())
            .sorted(Comparator.comparing(run -> run.startedAt().orElseThrow()))
            .toList();
    NavigableMap<Instant, Instant> times = new TreeMap<>();
    for (ShellFact.ProbeRun run : timed) {
      Instant from = run.startedAt().orElseThrow();
      Instant to = run.endedAt().orElseThrow();
      Map.Entry<Instant, Instant> before = times.floorEntry(from);
      if (before == null || before.getValue().isBefore(from)) {
        times.put(from, to);
      } else if (before.getValue().isBefore(to)) {
        times.put(before.getKey(), to);
      }
    }
    return times;
  }

  private static boolean isDuring(Instant time, NavigableMap<Instant, Instant> times) {
    Map.Entry<Instant, Instant> before = times.floorEntry(time);
    return before != null && !time.isAfter(before.getValue());
  }

  private static boolean isProbes(ShellFact.LogEntry entry) {
    String remote = entry.remoteEndpoint();
    return remote.startsWith("127.0.0.1:")
        || remote.startsWith("[::1]:")
        || entry.user().orElse("").startsWith(HEALTH_MAILBOX)
        || entry.words().contains(HEALTH_MAILBOX);
  }

  private void search(String text, Clue clue) {
    Matcher behind = BEHIND.matcher(text);
    while (behind.find()) {
      String name = behind.group(1);
      if (Words.isCut(name) || ADDRESS.matcher(name).matches()) {
        unclear = true;
      } else {
        String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        Words.name(Optional.of(whole), ServerName::of).ifPresent(server -> add(server, clue));
      }
    }
  }

  /** A short name and the full one of a server are one candidate, by the full one. */
  private void add(ServerName server, Clue clue) {
    Optional<ServerName> same =
        found.keySet().stream().filter(known -> known.matches(server)).findFirst();
    ServerName key = same.orElse(server);
    if (same.isEmpty() && found.size() >= MOST_SERVERS) {
      return;
    }
    List<Clue> clues = found.computeIfAbsent(key, first -> new ArrayList<>());
    if (clues.size() < MailboxServers.MOST_CLUES && !clues.contains(clue)) {
      clues.add(clue);
    }
    if (server.value().length() > key.value().length()) {
      List<Clue> moved = found.remove(key);
      found.put(server, moved == null ? clues : moved);
    }
  }

  private static <T extends ShellFact> List<T> all(List<ShellReading> readings, Class<T> kind) {
    return readings.stream().flatMap(reading -> reading.all(kind).stream()).toList();
  }
}
