package dev.pophealth.report;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A page as a strict parser reads it. */
final class ReadPage {

  private final List<Element> elements = new ArrayList<>();

  /**
   * An element.
   *
   * @param name its name
   * @param attributes its attributes
   * @param path the names of those it stands in, outermost first
   * @param text all the words in it; grows while it is read
   */
  record Element(
      String name, Map<String, String> attributes, List<String> path, StringBuilder text) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    boolean is(String look) {
      return Stream.of(get("class").split(" ")).anyMatch(look::equals);
    }

    String words() {
      return text.toString();
    }
  }

  private ReadPage() {}

  static ReadPage of(String html) {
    ReadPage page = new ReadPage();
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      // From JDK 24 on a page with 100,000 characters written as &amp; and the like is refused.
      factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
      factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
      page.read(factory.createXMLStreamReader(new StringReader(html)));
    } catch (XMLStreamException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    return page;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Deque<Element> open = new ArrayDeque<>();
    List<String> path = new ArrayList<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Map<String, String> attributes = new LinkedHashMap<>();
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
          }
          Element element =
              new Element(xml.getLocalName(), attributes, List.copyOf(path), new StringBuilder());
          elements.add(element);
          open.push(element);
          path.add(xml.getLocalName());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open.pop();
          path.remove(path.size() - 1);
        }
        case XMLStreamConstants.CHARACTERS -> {
          String words = xml.getText();
          open.forEach(element -> element.text().append(words));
        }
        default -> {
          // Nothing else is written.
        }
      }
    }
  }

  List<Element> elements() {
    return elements;
  }

  List<Element> all(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).toList();
  }

  List<Element> all(String name, String look) {
    return all(name).stream().filter(element -> element.is(look)).toList();
  }

  Element byId(String id) {
    return elements.stream()
        .filter(element -> element.get("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no element has the id " + id));
  }

  String words() {
    return elements.get(0).words();
  }
}
