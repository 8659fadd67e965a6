package dev.pophealth.lines;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.run.RecoveryCodec;
import dev.pophealth.run.json.Fields;
import dev.pophealth.run.json.OutcomeCodec;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a line asks for. */
sealed interface LineRequest {

  /** The incident's name. */
  String incident();

  /**
   * An incident is to be opened.
   *
   * @param fingerprint of the runbook, which the bot may have kept from an earlier run
   */
  record Open(String incident, Incident what, Optional<String> fingerprint)
      implements LineRequest {}

  /** Something came of the decision. */
  record Came(String incident, Outcome outcome) implements LineRequest {}

  /** The recovery is to stop. */
  record Interrupt(String incident, Interruption reason) implements LineRequest {}

  /** The recovery is to be handed out as plain data. */
  record Save(String incident) implements LineRequest {}

  /** A recovery that was saved is to go on. */
  record Resume(String incident, SavedRecovery saved) implements LineRequest {}

  /** The most characters of an incident's name. */
  int LONGEST_NAME = 200;

  /** Reads what a line asks for beside the incident's name. */
  static LineRequest read(String incident, Fields from) {
    List<String> asked =
        Stream.of("alert", "outcome", "interrupt", "save", "resume").filter(from::has).toList();
    if (asked.size() != 1) {
      throw from.wrong(
          "incident",
          asked.isEmpty() ? "comes with nothing to do" : "comes with " + asked,
          "give one of alert, outcome, interrupt, save, resume");
    }
    return switch (asked.get(0)) {
      case "alert" -> new Open(incident, opened(from), from.optionalText("fingerprint"));
      case "outcome" -> {
        Fields outcome = from.object("outcome");
        Outcome came = OutcomeCodec.read(outcome);
        outcome.end();
        yield new Came(incident, came);
      }
      case "interrupt" -> new Interrupt(incident, from.word("interrupt", Interruption.values()));
      case "save" -> {
        if (!from.flag("save")) {
          throw from.wrong("save", "is false", "write true, or leave the line out");
        }
        yield new Save(incident);
      }
      default -> new Resume(incident, from.object("resume").as(RecoveryCodec::read));
    };
  }

  /** Reads the name of a line's incident. */
  static String name(Fields from) {
    String name = from.text("incident");
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw from.wrong(
          "incident",
          "is no name",
          "give 1 to " + LONGEST_NAME + " characters, none of them a control character");
    }
    return name;
  }

  private static Incident opened(Fields from) {
    Fields alert = from.object("alert");
    Alert raised =
        new Alert(
            alert.made("monitor", MonitorName::of),
            alert.made("server", ServerName::of),
            alert.time("raisedAt"));
    alert.end();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (from.has("roles")) {
      roles.addAll(from.words("roles", Role.values()));
    }
    return new Incident(
        raised,
        roles,
        from.has("illDependencies")
            ? from.madeList("illDependencies", DependencyName::of)
            : List.of(),
        from.optionalWord("interruption", Interruption.values()));
  }
}
