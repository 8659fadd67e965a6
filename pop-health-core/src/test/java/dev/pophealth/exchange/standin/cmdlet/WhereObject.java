package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Where-Object}. */
final class WhereObject extends Cmdlet {

  private static final String OPERATORS =
      "EQ NE GT GE LT LE Like NotLike Match NotMatch Contains NotContains In NotIn";

  @Override
  protected void process(Invocation in) {
    Optional<Value> input = in.input();
    if (input.isPresent() && passes(in, input.get())) {
      in.emit(input.get());
    }
  }

  private static boolean passes(Invocation in, Value input) {
    if (in.get("FilterScript").isPresent() && in.get("FilterScript").get() instanceof Block block) {
      return Conversions.truth(Conversions.collected(in.run(block, input)));
    }
    Value left = Members.find(input, in.text("Property")).orElse(Nothing.NULL);
    if (in.flag("Not")) {
      return !Conversions.truth(left);
    }
    Value right = in.get("Value").orElse(Nothing.NULL);
    Optional<String> operator =
        Stream.of(OPERATORS.split(" ", -1))
            .flatMap(name -> Stream.of(name, "C" + name))
            .filter(in::flag)
            .findFirst();
    if (operator.isEmpty()) {
      return Conversions.truth(left);
    }
    boolean caseMatters =
        in.flag(operator.get())
            && operator.get().matches("C[A-Z].*")
            && !operator.get().startsWith("Co");
    String name = caseMatters ? operator.get().substring(1) : operator.get();
    return compare(name.toLowerCase(Locale.ROOT), left, right, caseMatters);
  }

  private static boolean compare(String operator, Value left, Value right, boolean caseMatters) {
    if (operator.startsWith("not")) {
      return !compare(operator.substring(3), left, right, caseMatters);
    }
    return switch (operator) {
      case "eq" -> Comparisons.equal(left, right, caseMatters);
      case "ne" -> !Comparisons.equal(left, right, caseMatters);
      case "gt" -> order(left, right, caseMatters) > 0;
      case "ge" -> order(left, right, caseMatters) >= 0;
      case "lt" -> order(left, right, caseMatters) < 0;
      case "le" -> order(left, right, caseMatters) <= 0;
      case "like" -> Comparisons.like(Texts.within(left), Texts.within(right), caseMatters);
      case "match" ->
          Pattern.compile(Texts.within(right), caseMatters ? 0 : Pattern.CASE_INSENSITIVE)
              .matcher(Texts.within(left))
              .find();
      case "contains" ->
          Conversions.items(left).stream()
              .anyMatch(item -> Comparisons.equal(item, right, caseMatters));
      default ->
          Conversions.items(right).stream()
              .anyMatch(item -> Comparisons.equal(item, left, caseMatters));
    };
  }

  private static int order(Value left, Value right, boolean caseMatters) {
    return Comparisons.compare(left, right, caseMatters).orElse(0);
  }
}
