package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code [type]::member}: those of .NET that scripts for Exchange use. */
final class Statics {

  private final Session session;
  private final Encodings encodings;

  Statics(Session session) {
    this.session = session;
    this.encodings = new Encodings(session);
  }

  Value get(String type, String name) {
    return found(type, name.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> missing(type, name, Extent.NOWHERE));
  }

  private Optional<Value> found(String type, String key) {
    return switch (type + "::" + key) {
      case "System.DateTime::utcnow" ->
          Optional.of(Moment.utc(session.setting().time().now(session.machine())));
      case "System.DateTime::now" ->
          Optional.of(
              new Moment(
                  session.setting().time().now(session.machine()), session.setting().zone()));
      case "System.DateTime::minvalue" -> Optional.of(Moment.NEVER);
      case "System.Environment::newline" -> Optional.of(new Text("\r\n"));
      case "System.Environment::machinename" ->
          Optional.of(new Text(session.machine().toUpperCase(Locale.ROOT)));
      case "System.Int32::maxvalue" -> Optional.of(new Whole(Integer.MAX_VALUE));
      case "System.String::empty" -> Optional.of(new Text(""));
      case "System.StringComparison::ordinalignorecase",
          "System.StringComparison::ordinal",
          "System.StringComparison::invariantcultureignorecase" ->
          Optional.of(new Text(key));
      case "System.Globalization.CultureInfo::invariantculture",
          "System.cultureinfo::invariantculture" ->
          Optional.of(new Thing("System.Globalization.CultureInfo").as(""));
      case "System.Console::outputencoding", "System.Console::inputencoding" ->
          Optional.of(encodings.current());
      case "System.Console::out" -> Optional.of(writer(session.setting().terminal()::out));
      case "System.Console::error" -> Optional.of(writer(session.setting().terminal()::error));
      case "System.Console::in" ->
          Optional.of(
              new Thing("System.IO.TextReader")
                  .method("ReadToEnd", a -> new Text(session.setting().terminal().in())));
      default -> type.equals("System.Text.Encoding") ? encodings.named(key) : Optional.empty();
    };
  }

  private static Thing writer(java.util.function.Consumer<String> to) {
    return new Thing("System.IO.TextWriter")
        .method("WriteLine", arguments -> written(to, arguments, "\r\n"))
        .method("Write", arguments -> written(to, arguments, ""))
        .method("Flush", arguments -> Nothing.VOID);
  }

  private static Value written(
      java.util.function.Consumer<String> to, List<Value> arguments, String end) {
    to.accept((arguments.isEmpty() ? "" : Texts.within(arguments.get(0))) + end);
    return Nothing.VOID;
  }

  void set(String type, String name, Value value) {
    if (type.equals("System.Console") && name.equalsIgnoreCase("outputencoding")) {
      session.setting().terminal().encoding(encodings.charset(value));
    } else if (!(type.equals("System.Console") && name.equalsIgnoreCase("inputencoding"))
        && !type.endsWith("ServicePointManager")) {
      throw missing(type, name, Extent.NOWHERE);
    }
  }

  Value call(String type, String name, List<Value> arguments, Extent extent) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.equals("new")) {
      return made(type, arguments).orElseThrow(() -> missing(type, name, extent));
    }
    return called(type + "::" + key, arguments).orElseThrow(() -> missing(type, name, extent));
  }

  /** {@code [type]::new(…)} and {@code New-Object type}. */
  Optional<Value> made(String type, List<Value> arguments) {
    return switch (type) {
      case "System.Text.UTF8Encoding" -> encodings.named("utf8");
      case "System.Exception", "System.InvalidOperationException", "System.ArgumentException" ->
          Optional.of(
              new Thing(type, "System.Exception", "System.Object")
                  .with("Message", arguments.isEmpty() ? new Text("") : arguments.get(0)));
      case "System.TimeSpan" -> Optional.of(new Span(hoursMinutesSeconds(arguments)));
      case "System.Object", "System.Management.Automation.PSCustomObject" ->
          Optional.of(Thing.custom());
      case "System.Collections.Hashtable" -> Optional.of(new Table());
      default -> Optional.empty();
    };
  }

  private static Duration hoursMinutesSeconds(List<Value> arguments) {
    long[] parts = arguments.stream().mapToLong(a -> (long) Conversions.real(a)).toArray();
    return parts.length == 3
        ? Duration.ofHours(parts[0]).plusMinutes(parts[1]).plusSeconds(parts[2])
        : Duration.ofNanos(parts.length == 1 ? parts[0] * 100 : 0);
  }

  private Optional<Value> called(String call, List<Value> arguments) {
    Value first = arguments.isEmpty() ? Nothing.NULL : arguments.get(0);
    String text = Texts.within(first);
    return switch (call) {
      case "System.String::isnullorempty" -> Optional.of(Flag.of(text.isEmpty()));
      case "System.String::isnullorwhitespace" -> Optional.of(Flag.of(text.isBlank()));
      case "System.String::join" ->
          Optional.of(
              new Text(
                  String.join(
                      text,
                      Conversions.items(
                              arguments.size() == 2
                                  ? arguments.get(1)
                                  : new Items(arguments.subList(1, arguments.size())))
                          .stream()
                          .map(Texts::within)
                          .toList())));
      case "System.String::format" ->
          Optional.of(
              new Text(Formats.format(text, arguments.subList(1, arguments.size()), session)));
      case "System.Convert::tobase64string" -> Optional.of(encodings.base64(first));
      case "System.Convert::frombase64string" -> Optional.of(encodings.fromBase64(text));
      case "System.Guid::newguid" -> Optional.of(new Text(new UUID(4711, 42).toString()));
      case "System.Math::round", "System.Math::floor" ->
          Optional.of(
              new Real(
                  call.endsWith("round")
                      ? Math.rint(Conversions.real(first))
                      : Math.floor(Conversions.real(first))));
      case "System.TimeSpan::fromseconds" ->
          Optional.of(new Span(Duration.ofMillis((long) (Conversions.real(first) * 1000))));
      case "System.TimeSpan::fromminutes" ->
          Optional.of(new Span(Duration.ofMillis((long) (Conversions.real(first) * 60_000))));
      case "System.Text.Encoding::getencoding" -> Optional.of(encodings.numbered(text));
      case "System.Console::writeline" ->
          Optional.of(written(session.setting().terminal()::out, arguments, "\r\n"));
      case "System.Console::write" ->
          Optional.of(written(session.setting().terminal()::out, arguments, ""));
      case "System.Environment::exit" -> throw new Leaving.Exit((int) Conversions.real(first));
      case "System.DateTime::parse" -> Conversions.moment(first).map(moment -> (Value) moment);
      case "System.DateTime::specifykind" ->
          Conversions.moment(first).map(moment -> (Value) moment);
      default -> Optional.empty();
    };
  }

  private Raised missing(String type, String name, Extent extent) {
    return Evaluator.failure(
        "RuntimeException",
        session.messages().text("methodNotFound", type, name)
            + " (or the stand-in shell does not play it)",
        "MethodNotFound",
        extent);
  }
}
