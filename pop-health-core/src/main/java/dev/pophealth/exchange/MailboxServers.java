package dev.pophealth.exchange;

import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The Mailbox servers that may be behind a failing probe, each with what speaks for it. (C3e)
 *
 * @param candidates the servers, those with the plainest evidence first
 * @param unclear whether there is none although there may be: the log was not read whole, has no
 *     session of the probe's time, or names a server cut off or by address
 */
public record MailboxServers(List<Candidate> candidates, boolean unclear) {

  /** As many clues are kept of each server; more are no news. */
  static final int MOST_CLUES = 100;

  /** Where a server's name was found, the plainest first. */
  public enum ClueKind {
    /** In a session of the protocol log that is the probe's own. */
    PROBES_SESSION,
    /** In the probe's error, or another one. */
    ERROR,
    /** In a session of the protocol log that somebody had while the probe ran. */
    SESSION_AT_THE_TIME,
    /** In the tag of a greeting: the server that answered, which may be another CAS. */
    GREETING
  }

  /**
   * A place where a server's name was found.
   *
   * @param kind what kind of place
   * @param line its line in the output that it was read from
   * @param at when, by the server's own clock; empty when not known
   */
  public record Clue(ClueKind kind, int line, Optional<Instant> at) {

    /** Refuses nulls. */
    public Clue {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * A server that was found.
   *
   * @param server the server; by its full name where one was met
   * @param clues where it was found, the plainest first; one at least, 100 at most
   */
  public record Candidate(ServerName server, List<Clue> clues) {

    /** Copies the list. */
    public Candidate {
      Objects.requireNonNull(server, "server");
      clues = List.copyOf(clues);
    }

    /** The plainest evidence. */
    public ClueKind plainest() {
      return clues.get(0).kind();
    }
  }

  /** Copies the list. */
  public MailboxServers {
    candidates = List.copyOf(candidates);
  }

  static MailboxServers of(Map<ServerName, List<Clue>> found, boolean unclear) {
    List<Candidate> candidates = new ArrayList<>();
    found.forEach(
        (server, clues) -> {
          List<Clue> sorted = new ArrayList<>(clues);
          sorted.sort(Comparator.comparing(Clue::kind));
          candidates.add(new Candidate(server, sorted));
        });
    candidates.sort(Comparator.comparing(Candidate::plainest));
    return new MailboxServers(candidates, unclear);
  }

  /** The servers as a reading; empty when it is unclear whether there are any. */
  public Optional<MailboxServersReading> reading() {
    return unclear
        ? Optional.empty()
        : Optional.of(
            new MailboxServersReading(candidates.stream().map(Candidate::server).toList()));
  }
}
