package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Block;
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
import dev.pophealth.exchange.standin.value.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of parameters: what they take as it is, and what they make of other values. */
final class Types {

  /** Enumerations whose words are refused if they are others. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("ServiceState", List.of("Inactive", "Active", "Draining")),
          Map.entry(
              "DatabaseCopyAutoActivationPolicyType",
              List.of("Unrestricted", "IntrasiteOnly", "Blocked")),
          Map.entry(
              "LoginOptions", List.of("PlainTextLogin", "PlainTextAuthentication", "SecureLogin")),
          Map.entry("LogFileRollOver", List.of("Hourly", "Daily", "Weekly", "Monthly")),
          Map.entry("ProtocolConnectionType", List.of("Plaintext", "Ssl", "Tls")),
          Map.entry("WaitForServiceTypes", List.of("Default", "PowerShell", "WinRM", "Wmi")),
          Map.entry("ResumeClusterNodeFailbackType", List.of("Immediate", "NoFailback", "Policy")));

  private Types() {}

  /** Whether {@code value} is of {@code type} as it is. */
  static boolean accepts(String type, Value value) {
    if (type.endsWith("[]")) {
      String element = type.substring(0, type.length() - 2);
      return value instanceof Items items
          ? items.items().stream().allMatch(item -> accepts(element, item))
          : accepts(element, value);
    }
    return switch (type) {
      case "Object", "PSObject" -> true;
      case "String" -> value instanceof Text;
      case "SwitchParameter", "Boolean" -> value instanceof Flag;
      case "Int32", "UInt32", "Int64", "Int16", "UInt16" -> value instanceof Whole;
      case "Double" -> value instanceof Whole || value instanceof Real;
      case "ScriptBlock" -> value instanceof Block;
      case "Hashtable", "IDictionary" -> value instanceof Table;
      case "XmlDocument" -> value instanceof Xml;
      case "DateTime" -> value instanceof Moment;
      case "TimeSpan", "EnhancedTimeSpan" -> value instanceof Span;
      default ->
          value instanceof Thing thing
              && thing.types().stream()
                  .anyMatch(name -> name.endsWith("." + type) || name.endsWith("#" + type));
    };
  }

  /** {@code value} as a {@code type}; nothing if it cannot be one. */
  static Optional<Value> convert(String type, Value value) {
    if (type.endsWith("[]")
        || type.equals("StringCollection")
        || type.equals("MultiValuedProperty")) {
      return items(type, value);
    }
    if (type.equals("Object") || type.equals("PSObject")) {
      return Optional.of(value);
    }
    if (value instanceof Items items && items.items().size() != 1) {
      return Optional.empty();
    }
    Value one = value instanceof Items items ? items.items().get(0) : value;
    return switch (type) {
      case "String" -> Optional.of(new Text(Texts.within(one)));
      case "SwitchParameter", "Boolean" -> flag(one);
      case "Int32", "UInt32", "Int64", "Int16", "UInt16" -> Conversions.whole(one);
      case "Double" -> Conversions.number(one);
      case "XmlDocument" -> one instanceof Xml ? Optional.of(one) : Casts.xml(Texts.within(one));
      case "DateTime" -> Conversions.moment(one).map(m -> (Value) m);
      case "TimeSpan", "EnhancedTimeSpan" -> Conversions.span(one).map(s -> (Value) s);
      case "ScriptBlock",
          "Hashtable",
          "IDictionary",
          "ServiceController",
          "PSSession",
          "CimSession",
          "CimInstance",
          "PSCredential",
          "PSSessionOption",
          "SessionOption",
          "ErrorRecord",
          "Exception" ->
          accepts(type, one) || Nothing.is(one) ? Optional.of(one) : Optional.empty();
      case "Guid" ->
          one instanceof Text text
                  && text.text().matches("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?")
              ? Optional.of(one)
              : Optional.empty();
      default -> type.endsWith("IdParameter") ? identity(one) : word(type, one);
    };
  }

  private static Optional<Value> items(String type, Value value) {
    if (Nothing.is(value)) {
      return Optional.of(value);
    }
    String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : "String";
    List<Value> converted = new ArrayList<>();
    for (Value item : Conversions.items(value)) {
      Optional<Value> one = convert(element, item);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      converted.add(one.get());
    }
    return Optional.of(new Items(converted));
  }

  private static Optional<Value> flag(Value value) {
    if (value instanceof Flag) {
      return Optional.of(value);
    }
    return value instanceof Whole || value instanceof Real
        ? Optional.of(Flag.of(Conversions.truth(value)))
        : Optional.empty();
  }

  /** What names a server, database or mailbox: a text, or an object with an identity. */
  private static Optional<Value> identity(Value value) {
    if (value instanceof Thing thing) {
      return thing
          .get("Identity")
          .or(() -> thing.get("Name"))
          .map(id -> (Value) new Text(Texts.within(id)));
    }
    return Optional.of(Nothing.is(value) ? value : new Text(Texts.within(value)));
  }

  private static Optional<Value> word(String type, Value value) {
    List<String> words = WORDS.get(type);
    if (words == null) {
      return Optional.of(value);
    }
    String text = Texts.within(value);
    for (int i = 0; i < words.size(); i++) {
      boolean number = value instanceof Whole whole && whole.number() == i;
      if (words.get(i).equalsIgnoreCase(text) || number) {
        return Optional.of(new Word(type, words.get(i), i));
      }
    }
    return Optional.empty();
  }

  /** Why {@code value} is no {@code type}, in PowerShell's words. */
  static String refusal(String type, Value value, Messages messages) {
    if (type.equals("Boolean") || type.equals("SwitchParameter")) {
      return messages.text("notBoolean", value.typeName(), fullName(type));
    }
    if (WORDS.containsKey(type)) {
      return messages.text(
          "notOneOf",
          Texts.within(value),
          type,
          String.join(", ", WORDS.getOrDefault(type, List.of())));
    }
    return messages.text("notConvertible", Texts.within(value), value.typeName(), fullName(type));
  }

  private static String fullName(String type) {
    return switch (type) {
      case "SwitchParameter", "ScriptBlock", "PSCredential" ->
          "System.Management.Automation." + type;
      default ->
          type.endsWith("IdParameter")
              ? "Microsoft.Exchange.Configuration.Tasks." + type
              : "System." + type;
    };
  }
}
