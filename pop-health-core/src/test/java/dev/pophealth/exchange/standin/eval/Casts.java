package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.syntax.Parser;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.TypeName;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Xml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

/** {@code [type]value}. */
final class Casts {

  private final Session session;

  Casts(Session session) {
    this.session = session;
  }

  Value cast(String written, Value value) {
    String type = TypeName.of(written).name();
    if (type.equals("System.Void")) {
      return Nothing.VOID;
    }
    return convert(type, value)
        .orElseThrow(
            () ->
                Evaluator.failure(
                    "PSInvalidCastException",
                    session
                        .messages()
                        .text("notConvertible", Texts.within(value), value.typeName(), type),
                    "InvalidCast",
                    Extent.NOWHERE));
  }

  private Optional<Value> convert(String type, Value value) {
    return switch (type) {
      case "System.String" -> Optional.of(new Text(Texts.within(value)));
      case "System.Int32", "System.Int64" -> Conversions.whole(value);
      case "System.Double" -> Conversions.number(value).map(n -> new Real(Conversions.real(n)));
      case "System.Boolean" -> Optional.of(Flag.of(Conversions.truth(value)));
      case "System.DateTime" -> Conversions.moment(value).map(moment -> moment);
      case "System.TimeSpan" -> Conversions.span(value).map(span -> span);
      case "System.Object" -> Optional.of(value);
      case "System.Object[]" -> Optional.of(new Items(Conversions.items(value)));
      case "System.String[]" ->
          Optional.of(
              new Items(
                  Conversions.items(value).stream()
                      .map(v -> (Value) new Text(Texts.within(v)))
                      .toList()));
      case "System.Management.Automation.PSCustomObject" ->
          Optional.of(value instanceof Table table ? custom(table) : value);
      case "System.Collections.Hashtable", "System.ordered" ->
          value instanceof Table ? Optional.of(value) : Optional.empty();
      case "System.Xml.XmlDocument" -> xml(Texts.within(value));
      case "System.Management.Automation.ScriptBlock" ->
          Optional.of(
              value instanceof Block ? value : new Block(Parser.parse(Texts.within(value))));
      default -> itself(type, value);
    };
  }

  /** A type that nothing is made into here: only what is of it already. */
  private Optional<Value> itself(String type, Value value) {
    if (value.typeName().equals(type)
        || (value instanceof Thing thing && thing.types().contains(type))) {
      return Optional.of(value);
    }
    throw Evaluator.failure(
        "RuntimeException",
        session.messages().text("typeNotFound", type.replaceFirst("^System\\.", "")),
        "TypeNotFound",
        Extent.NOWHERE);
  }

  private static Thing custom(Table table) {
    Thing thing = Thing.custom();
    table.entries().forEach(thing::with);
    return thing;
  }

  static Optional<Value> xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return Optional.of(
          new Xml(
              factory
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    } catch (Exception e) {
      return Optional.empty();
    }
  }
}
