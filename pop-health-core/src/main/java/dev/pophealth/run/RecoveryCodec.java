package dev.pophealth.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.SavedRecovery;
import java.util.EnumSet;
import java.util.Set;

/**
 * Saved recoveries as JSON, for storing and sending. The format is {@value #FORMAT}, version
 * {@value #VERSION}; {@code docs/recovery-json.md} describes it. What was written is read back
 * equal. Strict: what is missing, not known, twice there or of another version is refused, never
 * guessed. Safe for use by many threads.
 */
public final class RecoveryCodec {

  /** The format's name, its first field. */
  public static final String FORMAT = "pop-health-recovery";

  /** The format's version, its second field. */
  public static final int VERSION = 1;

  /** The longest text that is read, in characters: 16 million. */
  public static final int LONGEST = 16 * 1024 * 1024;

  private static final int DEEPEST = 16;

  private static final JsonMapper MAPPER = mapper();

  private RecoveryCodec() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(LONGEST)
                .maxStringLength(LONGEST)
                .build());
    return mapper;
  }

  /**
   * A saved recovery as JSON on one line.
   *
   * @param saved the saved recovery
   */
  public static String write(SavedRecovery saved) {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
    saved.runbookId().ifPresent(id -> root.put("runbook", id));
    root.put("fingerprint", saved.fingerprint());
    incident(saved.incident(), root.putObject("incident"));
    ArrayNode outcomes = root.putArray("outcomes");
    saved.outcomes().forEach(outcome -> OutcomeCodec.write(outcome, outcomes.addObject()));
    saved
        .interruption()
        .ifPresent(
            by ->
                root.putObject("stopped")
                    .put("reason", by.reason().name())
                    .put("afterOutcomes", by.afterOutcomes()));
    return root.toString();
  }

  private static void incident(Incident incident, ObjectNode to) {
    to.put("monitor", incident.alert().monitor().value())
        .put("server", incident.alert().server().value())
        .put("raisedAt", incident.alert().raisedAt().toString());
    ArrayNode roles = to.putArray("roles");
    incident.roles().forEach(role -> roles.add(role.name()));
    ArrayNode ill = to.putArray("illDependencies");
    incident.illDependencies().forEach(name -> ill.add(name.value()));
    incident.interruption().ifPresent(reason -> to.put("interruption", reason.name()));
  }

  /**
   * The saved recovery that a text holds.
   *
   * @param json what {@link #write} gave, in whatever layout
   * @throws RecoveryFormatException when it is none, or of a newer version; says what, where and
   *     the remedy, and quotes nothing of the readings
   */
  public static SavedRecovery read(String json) {
    if (json.length() > LONGEST) {
      throw Fields.wrong(
          "", "has " + json.length() + " characters", "at most " + LONGEST + " are read");
    }
    try {
      return read(Fields.of("", parsed(json)));
    } catch (RecoveryFormatException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw Fields.wrong("", "does not hold together", String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw Fields.wrong(
          "", "is no JSON" + where, "a field twice, a cut end and text behind it count as well");
    }
  }

  private static SavedRecovery read(Fields root) {
    if (!root.text("format").equals(FORMAT)) {
      throw Fields.wrong("format", "is another", "this reads " + FORMAT + " only");
    }
    int version = root.number("version");
    if (version != VERSION) {
      throw Fields.wrong(
          "version",
          "is " + version,
          "this reads version " + VERSION + ": take the pop-health that wrote it");
    }
    SavedRecovery saved =
        new SavedRecovery(
            root.optionalText("runbook"),
            root.text("fingerprint"),
            incident(root.object("incident")),
            root.objects("outcomes", OutcomeCodec::read),
            root.optionalObject("stopped").map(RecoveryCodec::stopped));
    root.end();
    return saved;
  }

  private static Incident incident(Fields from) {
    Alert alert =
        new Alert(
            from.made("monitor", MonitorName::of),
            from.made("server", ServerName::of),
            from.time("raisedAt"));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(from.words("roles", Role.values()));
    Incident incident =
        new Incident(
            alert,
            roles,
            from.madeList("illDependencies", DependencyName::of),
            from.optionalWord("interruption", Interruption.values()));
    from.end();
    return incident;
  }

  private static SavedRecovery.StoppedBy stopped(Fields from) {
    SavedRecovery.StoppedBy stopped =
        new SavedRecovery.StoppedBy(
            from.word("reason", Interruption.values()), from.number("afterOutcomes"));
    from.end();
    return stopped;
  }
}
