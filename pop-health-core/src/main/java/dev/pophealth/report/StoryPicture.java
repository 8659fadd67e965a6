package dev.pophealth.report;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path taken as a picture: waits are left out, the same outcome of the same step again is
 * counted, and of a long path the middle is left out.
 */
final class StoryPicture {

  private static final int FIRST = 20;
  private static final int LAST = 30;

  private final Recovery recovery;
  private final Language language;
  private final Keys keys = new Keys();
  private final List<Picture.Piece> nodes = new ArrayList<>();
  private final List<Picture.Arrow> arrows = new ArrayList<>();
  private Optional<String> last = Optional.empty();
  private Optional<String> label = Optional.empty();

  private StoryPicture(Recovery recovery, Language language) {
    this.recovery = recovery;
    this.language = language;
  }

  static Picture of(Recovery recovery, Language language) {
    StoryPicture picture = new StoryPicture(recovery, language);
    picture.path();
    picture.now();
    return new Picture(picture.nodes, picture.arrows, List.of());
  }

  /**
   * One or more requests of a kind.
   *
   * @param entry the first of them
   * @param times how many
   */
  private record Stage(TimelineEntry entry, int times) {

    boolean goesOn(TimelineEntry next) {
      return entry.step().equals(next.step())
          && entry.way() == next.way()
          && entry.action().equals(next.action());
    }
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    for (TimelineEntry entry : recovery.timeline()) {
      if (entry.action().isEmpty()) {
        continue;
      }
      int end = stages.size() - 1;
      if (end >= 0 && stages.get(end).goesOn(entry)) {
        stages.set(end, new Stage(stages.get(end).entry(), stages.get(end).times() + 1));
      } else {
        stages.add(new Stage(entry, 1));
      }
    }
    return stages;
  }

  private void path() {
    List<Stage> stages = stages();
    int left = stages.size() - FIRST - LAST;
    for (int i = 0; i < stages.size(); i++) {
      if (left > 1 && i == FIRST) {
        node("left", Picture.Look.WAIT, "", new Phrase(left + " more", "他 " + left + " 件"));
        label = Optional.empty();
      }
      if (left <= 1 || i < FIRST || i >= stages.size() - LAST) {
        stage(stages.get(i));
      }
    }
  }

  private void stage(Stage stage) {
    TimelineEntry entry = stage.entry();
    boolean act = entry.action().filter(Act.class::isInstance).isPresent();
    node(
        entry.step().value(),
        act ? Picture.Look.ACT : Picture.Look.QUESTION,
        EntryWords.step(entry).in(language),
        EntryWords.sentence(recovery, entry));
    String times = stage.times() == 1 ? "" : " ×" + stage.times();
    label = Optional.of(EntryWords.way(entry.way(), entry.action()).in(language) + times);
  }

  private void now() {
    Decision decision = recovery.decision();
    String step = decision.rationale().step().value();
    if (decision instanceof Decision.Perform perform) {
      node(
          "now",
          perform.action() instanceof Act ? Picture.Look.ACT : Picture.Look.QUESTION,
          new Phrase("now: ", "現在: ").then(EntryWords.on(step, perform.action())).in(language),
          Phrase.of(decision.rationale().text()));
    } else if (decision instanceof Decision.Wait wait) {
      node(
          "now",
          Picture.Look.WAIT,
          new Phrase("now: ", "現在: ").then(step).in(language),
          new Phrase("Wait until " + wait.until() + ".", wait.until() + " まで待機します。"));
    } else if (decision instanceof Decision.Resolved end) {
      node("now", Picture.Look.WELL, "", EndWords.resolved(end.resolution()));
    } else if (decision instanceof Decision.Escalate end) {
      node("now", Picture.Look.PERSON, step, EndWords.escalate(end.reason()));
    } else {
      Decision.Stop stop = (Decision.Stop) decision;
      node("now", Picture.Look.PERSON, step, EndWords.sentence(stop.reason()));
    }
  }

  private void node(String name, Picture.Look look, String title, Phrase words) {
    String key = keys.of(name);
    nodes.add(new Picture.Node(key, look, title, words.in(language)));
    last.ifPresent(from -> arrows.add(new Picture.Arrow(from, key, label)));
    last = Optional.of(key);
  }
}
