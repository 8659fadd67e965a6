package dev.pophealth.check;

import com.google.common.collect.ImmutableMap;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * S19, the second part: once it was asked what is behind the incident's server, that server is
 * restarted only when this was answered, and each server found is known to be well.
 */
final class FoundAreWellLaw extends GlobalLaw<FoundAreWellLaw.Known> {

  private final List<MonitorName> monitors;
  private final Optional<ProbeName> needsSearch;

  private FoundAreWellLaw(
      String id, String because, List<MonitorName> monitors, Optional<ProbeName> needsSearch) {
    super(id, because);
    this.monitors = monitors;
    this.needsSearch = needsSearch;
  }

  static FoundAreWellLaw standard() {
    return new FoundAreWellLaw(
        "S19",
        "a server is restarted only when every server found behind it is known to be well",
        List.of(),
        Optional.empty());
  }

  /**
   * The same, where well means well by all of these monitors.
   *
   * @param needsSearch the probe that goes through other servers: its own is restarted only after
   *     they were looked for
   * @param monitors the monitors that must have been read, unless a probe was green since
   */
  static FoundAreWellLaw by(
      String id, String because, ProbeName needsSearch, List<MonitorName> monitors) {
    return new FoundAreWellLaw(id, because, monitors, Optional.of(needsSearch));
  }

  /** What came of the search for servers behind. */
  enum Search {
    NOT_MADE,
    FOUND,
    NONE,
    UNANSWERED;

    static Search of(Way way) {
      return switch (way) {
        case YES -> FOUND;
        case NO -> NONE;
        default -> UNANSWERED;
      };
    }
  }

  /**
   * What is known.
   *
   * @param servers the incident's server, then those that a search finds
   * @param search what came of the search
   * @param own the first verdict that was asked: the incident's own
   * @param ownServerIll whether the incident's server is itself one that was found, and is ill:
   *     then its restart is the cure that was called for
   * @param answers the last answer of each question about another found server
   */
  record Known(
      List<ServerName> servers,
      Search search,
      Optional<Question> own,
      boolean ownServerIll,
      ImmutableMap<Question, Way> answers) {}

  @Override
  public Known start(World world) {
    return new Known(
        Stream.concat(Stream.of(world.server()), world.found().stream()).toList(),
        Search.NOT_MADE,
        Optional.empty(),
        false,
        ImmutableMap.of());
  }

  @Override
  public Known after(Known known, PathEvent event) {
    if (!(event instanceof PathEvent.Asked asked)) {
      return known;
    }
    Question question = asked.question();
    if (question instanceof Question.FindMailboxServers) {
      return new Known(
          known.servers(), Search.of(asked.way()), known.own(), false, known.answers());
    }
    if (!asked.verdict()) {
      return known;
    }
    Question own = known.own().orElse(question);
    if (known.search() != Search.FOUND || question.server().equals(known.servers().get(0))) {
      boolean ill =
          known.search() == Search.FOUND
              && (own.equals(question) ? known.ownServerIll() : asked.way() == Way.NO);
      return new Known(known.servers(), known.search(), Optional.of(own), ill, known.answers());
    }
    ImmutableMap.Builder<Question, Way> answers = ImmutableMap.builder();
    boolean cured = question instanceof Question.RunProbe && asked.way() == Way.YES;
    known
        .answers()
        .forEach(
            (other, way) -> {
              boolean superseded =
                  other.equals(question) || (cured && other.server().equals(question.server()));
              if (!superseded) {
                answers.put(other, way);
              }
            });
    answers.put(question, asked.way());
    return new Known(
        known.servers(), known.search(), known.own(), known.ownServerIll(), answers.buildOrThrow());
  }

  @Override
  public Optional<String> brokenBy(Known known, PathEvent event) {
    boolean restarts =
        event instanceof PathEvent.Acted acted
            && ServerLaw.isRestartOfServer(acted.act())
            && acted.act().server().equals(known.servers().get(0));
    boolean blind =
        known.search() == Search.UNANSWERED
            || (known.search() == Search.NOT_MADE
                && known.own().filter(own -> isProbe(own, needsSearch)).isPresent());
    if (restarts && blind) {
      return Optional.of("nobody knows which servers are behind it");
    }
    if (!restarts || known.search() != Search.FOUND || known.ownServerIll()) {
      return Optional.empty();
    }
    List<ServerName> notWell =
        known.servers().stream().skip(1).filter(server -> !well(known, server)).toList();
    return ServerLaw.when(!notWell.isEmpty(), "not known to be well: " + notWell);
  }

  private boolean well(Known known, ServerName server) {
    if (server.equals(known.servers().get(0))) {
      return true;
    }
    List<Map.Entry<Question, Way>> answers =
        known.answers().entrySet().stream()
            .filter(answer -> answer.getKey().server().equals(server))
            .toList();
    boolean good =
        !answers.isEmpty() && answers.stream().allMatch(answer -> answer.getValue() == Way.YES);
    boolean probed =
        answers.stream().anyMatch(answer -> answer.getKey() instanceof Question.RunProbe);
    return good && (probed || monitors.stream().allMatch(monitor -> read(answers, monitor)));
  }

  private static boolean isProbe(Question own, Optional<ProbeName> probe) {
    return own instanceof Question.RunProbe run
        && probe.filter(run.probe().probe()::equals).isPresent();
  }

  private static boolean read(List<Map.Entry<Question, Way>> answers, MonitorName monitor) {
    return answers.stream()
        .anyMatch(
            answer ->
                answer.getKey() instanceof Question.ReadServerHealth row
                    && row.monitor().equals(monitor));
  }
}
