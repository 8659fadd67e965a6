package dev.pophealth.exchange;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.ServerName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Database copies, where they may be activated, and the groups that hold them. */
final class DatabaseFacts {

  private static final String BLOCKED = "databasecopyactivationdisabledandmovenow";

  private final Words words;
  private final Unreads unreads;

  DatabaseFacts(Words words, Unreads unreads) {
    this.words = words;
    this.unreads = unreads;
  }

  static boolean isCopy(ShellObject object) {
    return object.has("status")
        && (object.has("copyqueuelength")
            || object.has("replayqueuelength")
            || object.has("contentindexstate")
            || object.has("databasename")
            || object.has("lastinspectedlogtime")
            || object.text("name", "identity").orElse("").indexOf('\\') > 0);
  }

  static boolean isCopyGroup(ShellObject object) {
    return object.has("count") && object.has("name") && object.has("group");
  }

  static boolean isActivation(ShellObject object) {
    return object.has(BLOCKED);
  }

  static boolean isGroup(ShellObject object) {
    return object.has("servers") || object.has("memberservers") || object.has("witnessserver");
  }

  /** A copy is kept whatever its status: one that is not known may be an active one. */
  Draft copy(ShellObject object) {
    int line = object.line();
    String name = object.text("name", "identity", "databasename").orElse("");
    int backslash = name.lastIndexOf('\\');
    Optional<ServerName> server =
        Words.server(object, "mailboxserver")
            .or(
                () ->
                    backslash < 0
                        ? Optional.empty()
                        : Words.name(Optional.of(name.substring(backslash + 1)), ServerName::of));
    String database =
        object.text("databasename").orElse(backslash < 0 ? name : name.substring(0, backslash));
    CopyStatus status =
        words.word(object, "copy status", CopyStatus.UNKNOWN, CopyStatus::parse, "status");
    if (database.isBlank() || object.text("status").isEmpty()) {
      unreads.row(line, "the copy lacks its name or its status");
    }
    OptionalLong copyQueue = Words.longNumber(object.text("copyqueuelength"));
    OptionalLong replayQueue = Words.longNumber(object.text("replayqueuelength"));
    return dates -> new ShellFact.Copy(line, server, database, status, copyQueue, replayQueue);
  }

  @Nullable Draft copyGroup(ShellObject object) {
    int line = object.line();
    OptionalInt count = Words.number(object.text("count"));
    Optional<String> name = object.text("name");
    if (count.isEmpty() || count.getAsInt() < 0 || name.isEmpty()) {
      unreads.row(line, "the group lacks its count or its name");
      return null;
    }
    CopyStatus status =
        words.word(object, "copy status", CopyStatus.UNKNOWN, CopyStatus::parse, "name");
    ShellValue group = object.value("group");
    boolean braces = !(group instanceof ShellValue.Text text) || text.text().startsWith("{");
    List<String> listed = braces ? Words.list(group) : List.of();
    return dates -> new ShellFact.CopyGroup(line, status, count.getAsInt(), listed);
  }

  @Nullable Draft activation(ShellObject object) {
    int line = object.line();
    Optional<Boolean> blocked = Words.flag(object.text(BLOCKED));
    if (blocked.isEmpty()) {
      unreads.row(line, "DatabaseCopyActivationDisabledAndMoveNow is neither True nor False");
      return null;
    }
    Optional<ServerName> server = Words.server(object, "name", "identity", "server");
    return dates -> new ShellFact.Activation(line, server, new ActivationReading(blocked.get()));
  }

  @Nullable Draft group(ShellObject object) {
    int line = object.line();
    Optional<String> name = words.rowsName(object, "group", text -> text, "name", "identity");
    if (name.isEmpty()) {
      return null;
    }
    var value = object.value("servers", "memberservers");
    List<String> printed = Words.list(value);
    List<ServerName> members =
        printed.stream()
            .map(member -> Words.name(Optional.of(member), ServerName::of))
            .flatMap(Optional::stream)
            .toList();
    boolean all = !Words.isListCut(value) && members.size() == printed.size();
    if (!all) {
      unreads.value(line, "the list of the group's members is cut off or has what is no name");
    }
    return dates -> new ShellFact.Group(line, name.get(), members, all);
  }
}
