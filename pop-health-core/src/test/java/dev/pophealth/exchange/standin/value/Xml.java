package dev.pophealth.exchange.standin.value;

import org.w3c.dom.Node;

/** An XML document or element. */
public record Xml(Node node) implements Value {
  @Override
  public String typeName() {
    return node.getNodeType() == Node.DOCUMENT_NODE
        ? "System.Xml.XmlDocument"
        : "System.Xml.XmlElement";
  }
}
