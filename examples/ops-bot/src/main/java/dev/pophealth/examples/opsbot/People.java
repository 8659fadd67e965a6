package dev.pophealth.examples.opsbot;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.StepText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What people are asked: posted to the chat, and open until one of them answers over HTTP. */
final class People implements Approver {

  private final Map<String, Open> open = new ConcurrentSkipListMap<>();
  private final Consumer<String> chat;

  /** A question as people see it: what is to be done or told, and what there is to weigh. */
  record Asked(String key, List<String> english, List<String> japanese, String until) {}

  /** What one of them says. */
  record Said(String by, Answer answer, String words) {}

  private record Open(Asked asked, Consumer<Said> answer) {}

  People(Consumer<String> chat) {
    this.chat = chat;
  }

  @Override
  public Pending askLeave(LeaveRequest of, Consumer<Leave> answer) {
    return ask(
        of.key(),
        Stream.concat(Stream.of(of.step()), of.why().stream()).toList(),
        of.until(),
        said ->
            answer.accept(
                said.answer() == Answer.YES
                    ? new Leave.Given(said.by())
                    : new Leave.Denied(said.by(), said.words())));
  }

  @Override
  public Pending ask(PersonRequest of, Consumer<ToldReading> answer) {
    return ask(
        of.key(),
        List.of(of.question().text()),
        of.until(),
        said -> answer.accept(new ToldReading(said.answer(), said.by() + ": " + said.words())));
  }

  private Pending ask(String key, List<StepText> words, Instant until, Consumer<Said> answer) {
    List<String> english = words.stream().map(StepText::english).toList();
    List<String> japanese = words.stream().map(StepText::japanese).toList();
    Open question = new Open(new Asked(key, english, japanese, until.toString()), answer);
    open.put(key, question);
    chat.accept(key + " asks until " + until + ": " + String.join(" ", english));
    return () -> open.remove(key, question);
  }

  List<Asked> asked() {
    return open.values().stream().map(Open::asked).toList();
  }

  /** Takes an answer; says whether that was asked. */
  boolean answer(String key, Said said) {
    Optional<Open> question = Optional.ofNullable(open.remove(key));
    question.ifPresent(each -> each.answer().accept(said));
    return question.isPresent();
  }
}
