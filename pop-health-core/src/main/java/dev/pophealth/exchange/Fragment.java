package dev.pophealth.exchange;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A piece of XML in a definition's property, as far as it is whole. Without DTDs and external
 * entities.
 *
 * @param transitions the monitor's states and after how many seconds they come, in order
 * @param throttle the responder's limits by name, in order
 * @param isCut whether the XML breaks off
 */
record Fragment(Map<String, Integer> transitions, Map<String, String> throttle, boolean isCut) {

  private static final int MOST = 100;

  static Fragment of(String xml) {
    Map<String, Integer> transitions = new LinkedHashMap<>();
    Map<String, String> throttle = new LinkedHashMap<>();
    boolean cut = false;
    if (xml.startsWith("<")) {
      try {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamConstants.START_ELEMENT) {
            read(reader, transitions, throttle);
          }
        }
      } catch (XMLStreamException | RuntimeException e) {
        /* The JDK's reader throws more than it declares on broken documents. */
        cut = true;
      }
    }
    return new Fragment(transitions, throttle, cut);
  }

  private static void read(
      XMLStreamReader reader, Map<String, Integer> transitions, Map<String, String> throttle) {
    if (reader.getLocalName().equals("Transition") && transitions.size() < MOST) {
      String state = reader.getAttributeValue(null, "ToState");
      String seconds = reader.getAttributeValue(null, "TimeoutInSeconds");
      if (state != null && seconds != null && seconds.matches("[0-9]{1,9}")) {
        transitions.putIfAbsent(state, Integer.parseInt(seconds));
      }
    } else if (reader.getLocalName().equals("ThrottleConfig")) {
      for (int i = 0; i < Math.min(MOST, reader.getAttributeCount()); i++) {
        throttle.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
  }
}
