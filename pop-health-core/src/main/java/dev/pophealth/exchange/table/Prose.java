package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is neither table nor list: an escalation's text, an error, a POP3 greeting; anything else is
 * told as not read. Not safe for use by many threads.
 */
final class Prose {

  /** As much of a text is kept for its escalation. */
  private static final int LONGEST = 64 * 1024;

  /** What Managed Availability writes into each escalation. (Sample: event 4) */
  private static final List<String> ESCALATION =
      List.of(
          "States of all health sets",
          "States of all monitors within the health set",
          "Subsequent detected alerts are suppressed until the health set is healthy again",
          "has been poisoned repeatedly");

  private static final Pattern ERROR =
      Pattern.compile("((?:[A-Za-z_]\\w{0,80}\\.){1,12}\\w{0,80}Exception): (.*)");

  private static final Pattern DIALOGUE =
      Pattern.compile("(?:\\w{1,20}: )?(?:POP3?[<>]|[SC]:) ?(.*)");

  private static final Pattern GREETING =
      Pattern.compile("\\+OK (?:.*\\[[A-Za-z0-9+/]{8,2000}={0,2}\\]|.* POP3 service is ready\\.)");

  /** A sentence, a warning, a line of stars: nothing that was a row. */
  private static final Pattern REMARK =
      Pattern.compile("(?:WARNING|VERBOSE|NOTE|Note|警告|詳細|WARNUNG)[:：].*|[*=_]+");

  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private final StringBuilder text = new StringBuilder();
  private final List<Unreads.Place> strangers = new ArrayList<>();
  private int firstLine;
  private boolean escalation;

  Prose(Consumer<ShellObject> objects, Unreads unreads) {
    this.objects = objects;
    this.unreads = unreads;
  }

  /** Notes a line of whatever kind: an escalation's tables are part of it. */
  void seen(TextLine line) {
    if (firstLine == 0) {
      firstLine = line.number();
    }
    if (text.length() + line.text().length() < LONGEST) {
      text.append(line.text()).append('\n');
    }
  }

  void take(TextLine line) {
    String plain = line.text().strip();
    if (ESCALATION.stream().anyMatch(plain::contains)) {
      escalation = true;
      return;
    }
    Matcher dialogue = DIALOGUE.matcher(plain);
    if (dialogue.matches()) {
      dialogue(line, dialogue.group(1).strip());
      return;
    }
    Matcher error = ERROR.matcher(plain);
    if (error.matches()) {
      put(line.number(), "ShellError", plain);
    } else if (GREETING.matcher(plain).matches()) {
      put(line.number(), "PopGreeting", plain);
    } else if (isRemark(plain)) {
      unreads.value(line.number(), "a remark");
    } else if (strangers.size() < 1_000) {
      strangers.add(
          new Unreads.Place(line.number(), "this is no output of the shell that is known here"));
    }
  }

  /** Tells what the segment was. */
  void close() {
    if (escalation) {
      put(firstLine, "Escalation", text.toString());
    } else {
      strangers.forEach(stranger -> unreads.row(stranger.line(), stranger.reason()));
    }
  }

  private void dialogue(TextLine line, String said) {
    if (GREETING.matcher(said).matches()) {
      put(line.number(), "PopGreeting", said);
    } else {
      unreads.everyRow(line.number(), "a POP3 dialogue, of which only the greeting is read here");
    }
  }

  private static boolean isRemark(String plain) {
    boolean sentence =
        plain.indexOf(' ') > 0 && ".:。".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return sentence || REMARK.matcher(plain).matches();
  }

  private void put(int line, String name, String value) {
    ShellObject object = new ShellObject(line);
    object.put(name, new ShellValue.Text(Secrets.without(value)));
    objects.accept(object);
  }
}
