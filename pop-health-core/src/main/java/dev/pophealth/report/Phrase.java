package dev.pophealth.report;

import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.stream.Collectors;

/** The same words in both languages. */
record Phrase(String english, String japanese) {

  static Phrase of(StepText text) {
    return new Phrase(text.english(), text.japanese());
  }

  /** A name, or foreign words, that no language changes. */
  static Phrase name(String both) {
    return new Phrase(both, both);
  }

  static Phrase list(List<Phrase> phrases) {
    return new Phrase(
        phrases.stream().map(Phrase::english).collect(Collectors.joining(", ")),
        phrases.stream().map(Phrase::japanese).collect(Collectors.joining("、")));
  }

  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case JAPANESE -> japanese;
    };
  }

  Phrase then(Phrase other) {
    return new Phrase(english + other.english, japanese + other.japanese);
  }

  /** A sentence more: in Japanese, nothing but a bracket needs a blank behind its end. */
  Phrase more(Phrase sentence) {
    String gap = japanese.endsWith("。") ? "" : " ";
    return new Phrase(english + " " + sentence.english, japanese + gap + sentence.japanese);
  }

  /** A sentence without its full stop. */
  Phrase unended() {
    return new Phrase(without(english, "."), without(japanese, "。"));
  }

  private static String without(String sentence, String end) {
    return sentence.endsWith(end)
        ? sentence.substring(0, sentence.length() - end.length())
        : sentence;
  }

  Phrase or(Phrase other) {
    return then(new Phrase(" or ", "または")).then(other);
  }

  Phrase then(String both) {
    return then(name(both));
  }
}
