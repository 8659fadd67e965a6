package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Xml;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Which events are wanted: a log, and an XPath over each event's XML as Windows takes it, {@code
 * timediff(@SystemTime)} included.
 */
final class EventQuery {

  private final Invocation in;
  private final String log;
  private final String path;

  private EventQuery(Invocation in, String log, String path) {
    this.in = in;
    this.log = log;
    this.path = path;
  }

  static EventQuery of(Invocation in, Table filter) {
    Optional<Value> xml = in.get("FilterXml");
    if (xml.isPresent() && xml.get() instanceof Xml query) {
      Element select = find(query.node(), "Select").orElseThrow(() -> invalid(in));
      String log = select.getAttribute("Path");
      String outer = find(query.node(), "Query").map(one -> one.getAttribute("Path")).orElse("");
      return new EventQuery(in, log.isEmpty() ? outer : log, select.getTextContent().strip());
    }
    String log =
        in.given("LogName")
            ? in.texts("LogName").get(0)
            : filter.get("LogName").map(Texts::within).orElse("");
    return new EventQuery(in, log, in.given("FilterXPath") ? in.text("FilterXPath") : "*");
  }

  private static Optional<Element> find(Node node, String name) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getNodeName().equals(name)) {
        return Optional.of(element);
      }
      Optional<Element> deeper = find(child, name);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  String log() {
    return log;
  }

  /** Whether an event is wanted. */
  boolean fits(String xml, Instant written, Instant now) {
    long age = Duration.between(written, now).toMillis();
    String expression = path.replaceAll("timediff\\(@SystemTime\\)", Long.toString(age));
    try {
      Document event =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      return XPathFactory.newInstance().newXPath().evaluate(expression, event, XPathConstants.NODE)
          != null;
    } catch (XPathExpressionException e) {
      throw invalid(in);
    } catch (java.io.IOException
        | javax.xml.parsers.ParserConfigurationException
        | org.xml.sax.SAXException e) {
      throw new IllegalStateException("an event of our own cannot be read", e);
    }
  }

  private static RuntimeException invalid(Invocation in) {
    String type = "System.Diagnostics.Eventing.Reader.EventLogException";
    return in.fail(
        dev.pophealth.exchange.standin.eval.ErrorRecord.of(
            type,
            in.session().messages().text("invalidQuery"),
            type + ",Microsoft.PowerShell.Commands.GetWinEventCommand",
            "NotSpecified",
            Nothing.NULL));
  }
}
