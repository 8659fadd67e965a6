package dev.pophealth.health;

import java.util.List;
import java.util.Optional;

/**
 * Finds what a word in an alert's text is labelled as: {@code Health Set: POP}, {@code Server :
 * cas1}.
 */
final class AlertLabels {

  /** What a label announces. */
  enum Label {
    /** A health set. */
    HEALTH_SET,
    /** A monitor. */
    MONITOR,
    /** The server that the alert is about. */
    SERVER,
    /** A server, which may be another one: the label goes on to the left. */
    SOME_SERVER,
    /** Operations Manager's Source: a server, or a server and a health set. */
    SOURCE
  }

  /** No label has more words. */
  private static final int LONGEST = 3;

  private static final List<String> HEALTH_SETS =
      List.of("healthset", "healthsets", "healthsetname", "正常性セット", "正常性セット名");
  private static final List<String> MONITORS = List.of("monitor", "monitorname", "モニター", "モニター名");
  private static final List<String> SERVERS =
      List.of(
          "server",
          "servername",
          "サーバー",
          "サーバー名",
          "computer",
          "computername",
          "コンピューター",
          "machine",
          "machinename",
          "host",
          "hostname");

  /** What may stand before the word server where the alert's own is meant. */
  private static final List<String> OF_THE_SERVER =
      List.of(
          "on",
          "at",
          "the",
          "for",
          "affected",
          "mailbox",
          "access",
          "cas",
          "backend",
          "frontend",
          "back-end",
          "front-end",
          "メールボックス");

  private AlertLabels() {}

  /** The label that leads to this word; of several that fit, the longest. */
  static Optional<Label> before(List<AlertWord> words, int index) {
    Optional<Label> label = Optional.empty();
    if (index == 0 || !words.get(index - 1).after().labels()) {
      return label;
    }
    String joined = "";
    for (int i = index - 1; i >= 0 && i >= index - LONGEST; i--) {
      if (i < index - 1 && !words.get(i).after().joins()) {
        break;
      }
      joined = words.get(i).folded() + joined;
      Optional<Label> longer = label(joined, words, i);
      label = longer.isPresent() ? longer : label;
    }
    return label;
  }

  /** Whether the word server at this place means the server that the alert is about. */
  static boolean meansTheServer(List<AlertWord> words, int index) {
    if (index == 0 || !words.get(index - 1).after().joins()) {
      return true;
    }
    return OF_THE_SERVER.contains(words.get(index - 1).folded());
  }

  private static Optional<Label> label(String joined, List<AlertWord> words, int start) {
    if (HEALTH_SETS.contains(joined)) {
      return Optional.of(Label.HEALTH_SET);
    }
    if (MONITORS.contains(joined)) {
      return Optional.of(Label.MONITOR);
    }
    if (SERVERS.contains(joined)) {
      return Optional.of(meansTheServer(words, start) ? Label.SERVER : Label.SOME_SERVER);
    }
    return switch (joined) {
      case "path" -> Optional.of(Label.SERVER);
      case "source" -> Optional.of(Label.SOURCE);
      default -> Optional.empty();
    };
  }
}
