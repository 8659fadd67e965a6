package dev.pophealth.exchange.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What {@code Export-Clixml} and remoting write. Objects are given on one by one; without DTDs and
 * external entities.
 */
public final class ClixmlObjects {

  private static final int DEEPEST = 100;
  private static final int LONGEST_VALUE = 8 * 1024 * 1024;

  private final XMLStreamReader xml;
  private final int linesBefore;
  private final Consumer<ShellObject> objects;
  private final Unreads unreads;

  private ClixmlObjects(
      XMLStreamReader xml, int linesBefore, Consumer<ShellObject> objects, Unreads unreads) {
    this.xml = xml;
    this.linesBefore = linesBefore;
    this.objects = objects;
    this.unreads = unreads;
  }

  /** Reads what is left of the segment. */
  public static void read(Source source, Consumer<ShellObject> objects, Unreads unreads) {
    int linesBefore = source.line() - 1;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader((Reader) source);
      new ClixmlObjects(xml, linesBefore, objects, unreads).read();
      xml.close();
    } catch (XMLStreamException | RuntimeException e) {
      /* The JDK's reader throws more than it declares on broken documents. */
      unreads.row(
          Math.max(source.line(), 1),
          "the CLIXML up to here is broken or cut off: the objects before its fault were read");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // From JDK 24 on 100,000 characters written as &amp; and the like are too many. Without DTDs
    // they stand for themselves only, and values and depth have bounds of their own.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Objs" -> {}
          case "Obj" -> readObject();
          case "S" -> readStreamText();
          default -> {
            unreads.row(line(), "a value stands where an object should");
            value(0);
          }
        }
      }
    }
  }

  private void readObject() throws XMLStreamException {
    int line = line();
    boolean progress = xml.getAttributeValue(null, "S") != null;
    ShellValue value = value(0);
    if (value instanceof ShellValue.Fields fields && !fields.fields().isEmpty()) {
      ShellObject object = new ShellObject(line);
      fields.fields().forEach(object::put);
      objects.accept(object);
    } else if (!progress) {
      unreads.row(line, "an object without properties");
    }
  }

  /** A text of a stream: an error is an object, whatever else is none. */
  private void readStreamText() throws XMLStreamException {
    int line = line();
    String stream = xml.getAttributeValue(null, "S");
    String text = value(0).text();
    if ("Error".equals(stream)) {
      ShellObject object = new ShellObject(line);
      object.put("ShellError", new ShellValue.Text(Secrets.without(text)));
      objects.accept(object);
    } else {
      unreads.row(line, "a text that belongs to no object");
    }
  }

  /** The value of the element that begins here; ends at its end. */
  private ShellValue value(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested deeper than " + DEEPEST);
    }
    return switch (xml.getLocalName()) {
      case "Obj" -> object(depth);
      case "LST", "STK", "QUE", "IE" -> new ShellValue.Items(list(depth));
      case "Props", "MS", "DCT" -> {
        Map<String, ShellValue> fields = new LinkedHashMap<>();
        addFields(fields, depth);
        yield new ShellValue.Fields("", fields);
      }
      case "B" -> new ShellValue.Text(text().strip().equalsIgnoreCase("true") ? "True" : "False");
      case "Nil", "Ref", "TN", "TNRef", "BA" -> {
        skip();
        yield ShellValue.NIL;
      }
      default -> new ShellValue.Text(unescaped(text()));
    };
  }

  private ShellValue object(int depth) throws XMLStreamException {
    String text = "";
    List<ShellValue> items = null;
    Map<String, ShellValue> fields = new LinkedHashMap<>();
    String primitive = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "ToString" -> text = unescaped(text());
          case "Props", "MS" -> addFields(fields, depth + 1);
          case "LST", "STK", "QUE", "IE" -> items = list(depth + 1);
          case "TN", "TNRef" -> skip();
          default -> primitive = value(depth + 1).text();
        }
      }
    }
    if (items != null) {
      return new ShellValue.Items(items);
    }
    return primitive.isEmpty() && !fields.isEmpty()
        ? new ShellValue.Fields(text, fields)
        : new ShellValue.Text(text.isEmpty() ? primitive : text);
  }

  private List<ShellValue> list(int depth) throws XMLStreamException {
    List<ShellValue> items = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        items.add(value(depth + 1));
      }
    }
    return items;
  }

  private void addFields(Map<String, ShellValue> fields, int depth) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String name = xml.getAttributeValue(null, "N");
        ShellValue value = value(depth + 1);
        if (name != null && !Secrets.isSecret(ShellObject.folded(name))) {
          fields.putIfAbsent(ShellObject.folded(name), value);
        }
      }
    }
  }

  private String text() throws XMLStreamException {
    String text = xml.getElementText();
    if (text.length() > LONGEST_VALUE) {
      throw new XMLStreamException("a value longer than " + LONGEST_VALUE);
    }
    return text;
  }

  private void skip() throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  private int line() {
    return linesBefore + Math.max(1, xml.getLocation().getLineNumber());
  }

  /** CLIXML writes control characters, and its own underscore, as {@code _x000A_}. */
  private static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      if (at + 7 <= text.length() && text.charAt(at + 6) == '_' && isHex(text, at + 2)) {
        plain.append(text, copied, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        copied = at + 7;
      }
      at = text.indexOf("_x", Math.max(at + 2, copied));
    }
    return plain.append(text, copied, text.length()).toString();
  }

  private static boolean isHex(String text, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
