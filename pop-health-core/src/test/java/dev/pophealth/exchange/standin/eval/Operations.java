package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What operators do. */
final class Operations {

  private final Session session;
  private final Casts casts;
  private Optional<Table> matches = Optional.empty();

  Operations(Session session, Casts casts) {
    this.session = session;
    this.casts = casts;
  }

  /** What the last {@code -match} found, once. */
  Optional<Table> matches() {
    Optional<Table> found = matches;
    matches = Optional.empty();
    return found;
  }

  Value unary(String operator, Value operand) {
    return switch (operator) {
      case "not" -> Flag.of(!Conversions.truth(operand));
      case "-" -> binary("-", new Whole(0), operand);
      case "+" -> number(operand);
      case "join" -> new Text(joined(operand, ""));
      case "split", "isplit", "csplit" -> split(Texts.within(operand).strip(), "\\s+");
      default -> throw unplayed("-" + operator);
    };
  }

  Value binary(String operator, Value left, Value right) {
    return switch (operator) {
      case "+" -> plus(left, right);
      case "-" -> minus(left, right);
      case "*" ->
          left instanceof Text text
              ? new Text(text.text().repeat((int) Conversions.real(right)))
              : arithmetic(left, right, operator);
      case "/", "%" -> arithmetic(left, right, operator);
      case ".." -> range((long) Conversions.real(left), (long) Conversions.real(right));
      case "f" -> new Text(Formats.format(Texts.within(left), Conversions.items(right), session));
      case "xor" -> Flag.of(Conversions.truth(left) != Conversions.truth(right));
      case "band" -> new Whole((long) Conversions.real(left) & (long) Conversions.real(right));
      case "bor" -> new Whole((long) Conversions.real(left) | (long) Conversions.real(right));
      case "join" -> new Text(joined(left, Texts.within(right)));
      case "is" -> Flag.of(is(left, right));
      case "isnot" -> Flag.of(!is(left, right));
      case "as" -> as(left, right);
      default -> spelled(operator, left, right);
    };
  }

  /** {@code ceq} minds letter case, {@code ieq} and {@code eq} do not. */
  private Value spelled(String operator, Value left, Value right) {
    boolean caseMatters = operator.startsWith("c") && !operator.equals("contains");
    boolean caseIgnored = operator.startsWith("i") && !operator.equals("in");
    return comparison(
        caseMatters || caseIgnored ? operator.substring(1) : operator, left, right, caseMatters);
  }

  private Value comparison(String operator, Value left, Value right, boolean caseMatters) {
    return switch (operator) {
      case "eq" -> test(left, value -> Comparisons.equal(value, right, caseMatters));
      case "ne" -> test(left, value -> !Comparisons.equal(value, right, caseMatters));
      case "gt" -> test(left, value -> order(value, right, caseMatters) > 0);
      case "ge" -> test(left, value -> order(value, right, caseMatters) >= 0);
      case "lt" -> test(left, value -> order(value, right, caseMatters) < 0);
      case "le" -> test(left, value -> order(value, right, caseMatters) <= 0);
      case "like" ->
          test(
              left,
              value -> Comparisons.like(Texts.within(value), Texts.within(right), caseMatters));
      case "notlike" ->
          test(
              left,
              value -> !Comparisons.like(Texts.within(value), Texts.within(right), caseMatters));
      case "match" ->
          test(left, value -> match(Texts.within(value), Texts.within(right), caseMatters));
      case "notmatch" ->
          test(left, value -> !match(Texts.within(value), Texts.within(right), caseMatters));
      case "contains" -> Flag.of(contains(left, right, caseMatters));
      case "notcontains" -> Flag.of(!contains(left, right, caseMatters));
      case "in" -> Flag.of(contains(right, left, caseMatters));
      case "notin" -> Flag.of(!contains(right, left, caseMatters));
      case "replace" -> replace(left, right, caseMatters);
      case "split" ->
          split(
              Texts.within(left),
              (caseMatters ? "" : "(?i)") + Texts.within(Conversions.items(right).get(0)));
      default -> throw unplayed("-" + operator);
    };
  }

  /** An array on the left is filtered; anything else is judged. */
  private static Value test(Value left, Predicate<Value> condition) {
    if (left instanceof Items items) {
      return new Items(items.items().stream().filter(condition).toList());
    }
    return Flag.of(condition.test(left == Nothing.VOID ? Nothing.NULL : left));
  }

  private int order(Value left, Value right, boolean caseMatters) {
    if (Nothing.is(left) || Nothing.is(right)) {
      return Nothing.is(left) == Nothing.is(right) ? 0 : Nothing.is(left) ? -1 : 1;
    }
    return Comparisons.compare(left, right, caseMatters)
        .orElseThrow(
            () ->
                failure(
                    session
                        .messages()
                        .text("notComparable", Texts.within(left), Texts.within(right)),
                    "ComparisonFailure"));
  }

  private static boolean contains(Value items, Value wanted, boolean caseMatters) {
    return Conversions.items(items).stream()
        .anyMatch(item -> Comparisons.equal(item, wanted, caseMatters));
  }

  private boolean match(String text, String regex, boolean caseMatters) {
    Matcher matcher = pattern(regex, caseMatters).matcher(text);
    if (!matcher.find()) {
      return false;
    }
    Table found = new Table();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        found.put(Integer.toString(i), new Text(matcher.group(i)));
      }
    }
    Matcher names = Pattern.compile("\\(\\?<([A-Za-z]\\w*)>").matcher(regex);
    while (names.find()) {
      String group = matcher.group(names.group(1));
      if (group != null) {
        found.put(names.group(1), new Text(group));
      }
    }
    matches = Optional.of(found);
    return true;
  }

  private Pattern pattern(String regex, boolean caseMatters) {
    try {
      return Pattern.compile(
          regex, caseMatters ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw failure(session.messages().text("badPattern", regex), "InvalidRegularExpression");
    }
  }

  private Value replace(Value left, Value right, boolean caseMatters) {
    List<Value> both = Conversions.items(right);
    String with = both.size() > 1 ? Texts.within(both.get(1)) : "";
    Pattern pattern = pattern(Texts.within(both.get(0)), caseMatters);
    List<Value> replaced = new ArrayList<>();
    for (Value item : Conversions.items(left)) {
      replaced.add(
          new Text(pattern.matcher(Texts.within(item)).replaceAll(with.replace("\\", "\\\\"))));
    }
    return left instanceof Items ? new Items(replaced) : Conversions.collected(replaced);
  }

  private Value split(String text, String regex) {
    List<Value> parts = new ArrayList<>();
    for (String part : pattern(regex, true).split(text, -1)) {
      parts.add(new Text(part));
    }
    return new Items(parts);
  }

  private static String joined(Value items, String separator) {
    return String.join(separator, Conversions.items(items).stream().map(Texts::within).toList());
  }

  private static Value range(long from, long to) {
    List<Value> numbers = new ArrayList<>();
    long step = from <= to ? 1 : -1;
    for (long n = from; n != to + step; n += step) {
      numbers.add(new Whole(n));
    }
    return new Items(numbers);
  }

  private Value plus(Value left, Value right) {
    if (left instanceof Items items) {
      List<Value> all = new ArrayList<>(items.items());
      all.addAll(Conversions.items(right));
      return new Items(all);
    } else if (left instanceof Text text) {
      return new Text(text.text() + Texts.within(right));
    } else if (left instanceof Table table && right instanceof Table other) {
      Table all = new Table();
      table.entries().forEach(all::put);
      other.entries().forEach(all::put);
      return all;
    } else if (left instanceof Moment moment && right instanceof Span span) {
      return new Moment(moment.at().plus(span.length()), moment.zone());
    } else if (left instanceof Span span && right instanceof Span other) {
      return new Span(span.length().plus(other.length()));
    }
    return Nothing.is(left) ? right : arithmetic(left, right, "+");
  }

  private Value minus(Value left, Value right) {
    if (left instanceof Moment moment && right instanceof Moment other) {
      return new Span(Duration.between(other.at(), moment.at()));
    } else if (left instanceof Moment moment && right instanceof Span span) {
      return new Moment(moment.at().minus(span.length()), moment.zone());
    } else if (left instanceof Span span && right instanceof Span other) {
      return new Span(span.length().minus(other.length()));
    }
    return arithmetic(left, right, "-");
  }

  private Value arithmetic(Value left, Value right, String operator) {
    Value a = number(left);
    Value b = number(right);
    double x = Conversions.real(a);
    double y = Conversions.real(b);
    if (y == 0 && "/%".contains(operator)) {
      throw failure("Attempted to divide by zero.", "RuntimeException");
    }
    double result =
        switch (operator) {
          case "+" -> x + y;
          case "-" -> x - y;
          case "*" -> x * y;
          case "/" -> x / y;
          default -> x % y;
        };
    boolean whole = a instanceof Whole && b instanceof Whole && result == Math.rint(result);
    return whole ? new Whole((long) result) : new Real(result);
  }

  private Value number(Value value) {
    return Conversions.number(value)
        .orElseThrow(
            () ->
                failure(
                    session
                        .messages()
                        .text(
                            "notConvertible",
                            Texts.within(value),
                            value.typeName(),
                            "System.Int32"),
                    "InvalidCastFromStringToInteger"));
  }

  private static boolean is(Value left, Value right) {
    String wanted = Variables.typeName(right);
    return left.typeName().equals(wanted)
        || (left instanceof Thing thing && thing.types().contains(wanted))
        || (left instanceof Items
            && (wanted.equals("System.Array") || wanted.equals("System.Collections.IEnumerable")))
        || (wanted.equals("System.Enum") && left instanceof Word);
  }

  private Value as(Value left, Value right) {
    try {
      return casts.cast(Variables.typeName(right), left);
    } catch (Raised none) {
      return Nothing.NULL;
    }
  }

  private static Raised failure(String message, String id) {
    return Evaluator.failure("RuntimeException", message, id, Extent.NOWHERE);
  }

  private static Raised unplayed(String what) {
    return failure("The stand-in shell does not play the operator " + what + ".", "NotPlayed");
  }
}
