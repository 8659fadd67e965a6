package dev.pophealth.examples.temporal;

import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Leave;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What signals brought to a recovery and nobody has taken yet; what was not asked for is dropped.
 */
final class Inbox {

  private final Map<Integer, Leave> leaves = new HashMap<>();
  private final Map<Integer, ToldReading> answers = new HashMap<>();
  private final Map<String, GroupReview> reviews = new HashMap<>();

  void leave(int number, Leave leave) {
    leaves.putIfAbsent(number, leave);
  }

  void answer(int number, ToldReading reading) {
    answers.putIfAbsent(number, reading);
  }

  void review(GroupReview review) {
    reviews.put(key(review.act(), review.group()), review);
  }

  Optional<Leave> leave(int number) {
    return Optional.ofNullable(leaves.get(number));
  }

  Optional<ToldReading> answer(int number) {
    return Optional.ofNullable(answers.get(number));
  }

  Optional<GroupReview> review(String act, String group) {
    return Optional.ofNullable(reviews.get(key(act, group)));
  }

  /** What was said before the question was put answers another one. */
  void ask(int number) {
    leaves.remove(number);
    answers.remove(number);
  }

  void forgetReviews() {
    reviews.clear();
  }

  private static String key(String act, String group) {
    return group + " " + act;
  }
}
