package dev.pophealth.report;

import dev.pophealth.health.BoundedText;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a page as HTML that is well-formed XML too, by the JDK's own writer: what is written as
 * words stays words. Each piece of text is bounded, and so is the page.
 */
final class PageWriter {

  /** The most characters of one piece of text. */
  static final int LIMIT = 4_000;

  private final Language language;
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  PageWriter(Language language) {
    this.language = language;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  Language language() {
    return language;
  }

  PageWriter doctype() {
    return written(() -> xml.writeDTD("<!DOCTYPE html>\n"));
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turns
   */
  PageWriter open(String element, String... attributes) {
    return written(
        () -> {
          xml.writeStartElement(element);
          attributes(attributes);
        });
  }

  PageWriter close() {
    return written(xml::writeEndElement);
  }

  /** An element without content. */
  PageWriter leaf(String element, String... attributes) {
    return written(
        () -> {
          xml.writeEmptyElement(element);
          attributes(attributes);
        });
  }

  PageWriter text(String words) {
    return written(() -> xml.writeCharacters(fit(words)));
  }

  PageWriter text(Phrase words) {
    return text(words.in(language));
  }

  /** An element with words in it. */
  PageWriter put(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  PageWriter put(String element, Phrase words, String... attributes) {
    return put(element, words.in(language), attributes);
  }

  /** An element with words that came from outside: they have a writing direction of their own. */
  PageWriter foreign(String element, Phrase words, String... attributes) {
    return open(element, attributes).put("bdi", words).close();
  }

  /** A style sheet of ours, which is not to be escaped: it has nothing that would be. */
  PageWriter style(String sheet) {
    return written(
        () -> {
          xml.writeStartElement("style");
          xml.writeCharacters(sheet);
          xml.writeEndElement();
        });
  }

  PageWriter line() {
    return written(() -> xml.writeCharacters("\n"));
  }

  /** All that was written. */
  String page() {
    written(xml::flush);
    return out.toString();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], fit(attributes[i + 1]));
    }
  }

  /** Without what XML forbids or what changes directions. */
  private static String fit(String words) {
    String bounded = BoundedText.of(words, LIMIT);
    return bounded.indexOf('\uFFFE') < 0 && bounded.indexOf('\uFFFF') < 0
        ? bounded
        : bounded.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }

  private PageWriter written(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("memory refused to be written to", e);
  }
}
