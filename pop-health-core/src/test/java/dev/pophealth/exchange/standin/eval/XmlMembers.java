package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Xml;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML as PowerShell adapts it: elements and attributes as properties. */
final class XmlMembers {

  private XmlMembers() {}

  static Optional<Value> get(Node node, String name) {
    if (name.equalsIgnoreCase("outerxml")) {
      return Optional.of(new Text(outer(node)));
    } else if (name.equalsIgnoreCase("innertext") || name.equals("#text")) {
      return Optional.of(new Text(node.getTextContent() == null ? "" : node.getTextContent()));
    } else if (name.equalsIgnoreCase("documentelement") && node.getFirstChild() != null) {
      return Optional.of(new Xml(node.getFirstChild()));
    }
    List<Value> found = new ArrayList<>();
    if (node instanceof Element element) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        if (attribute.getNodeName().equalsIgnoreCase(name)) {
          found.add(new Text(attribute.getNodeValue()));
        }
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && plain(element).equalsIgnoreCase(name)) {
        found.add(adapted(element));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Conversions.collected(found));
  }

  private static String plain(Element element) {
    return element.getNodeName().replaceFirst("^.*:", "");
  }

  /** An element with nothing but text is its text. */
  private static Value adapted(Element element) {
    boolean onlyText = element.getAttributes().getLength() == 0;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      onlyText &= !(child instanceof Element);
    }
    return onlyText ? new Text(element.getTextContent()) : new Xml(element);
  }

  static Optional<Value> select(Node node, String path) {
    try {
      Node found =
          (Node) XPathFactory.newInstance().newXPath().evaluate(path, node, XPathConstants.NODE);
      return Optional.of(found == null ? Nothing.NULL : new Xml(found));
    } catch (XPathExpressionException e) {
      return Optional.empty();
    }
  }

  private static String outer(Node node) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(node), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("XML that was read cannot be written", e);
    }
  }
}
