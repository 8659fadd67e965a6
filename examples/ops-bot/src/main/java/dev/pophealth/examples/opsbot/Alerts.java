package dev.pophealth.examples.opsbot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pophealth.health.AlertText;
import dev.pophealth.health.BoundedText;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import dev.pophealth.run.dispatch.Dispatcher;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes what Alertmanager's webhook tells. What cannot be understood goes to a person. */
final class Alerts {

  private static final int MOST_RED = 50;

  private final Dispatcher dispatcher;
  private final Consumer<String> chat;
  private final Map<String, Instant> red = new HashMap<>();

  Alerts(Dispatcher dispatcher, Consumer<String> chat) {
    this.dispatcher = dispatcher;
    this.chat = chat;
  }

  /** Takes all alerts of a message; says whether there was room for them. */
  synchronized boolean take(JsonNode message, Instant now) {
    for (JsonNode each : message.path("alerts")) {
      String words = words(each.path("labels")) + words(each.path("annotations"));
      AlertText text = AlertText.read(words, PopHealth.model());
      if (text.monitor().value().isEmpty() || text.server().value().isEmpty()) {
        chat.accept(
            "A person is needed for an alert that I do not understand: "
                + BoundedText.of(words, 500));
        continue;
      }
      MonitorName monitor = text.monitor().value().get();
      ServerName server = text.server().value().get();
      String key = monitor + " on " + server;
      if (each.path("status").asText().equals("resolved")) {
        red.remove(key);
        dispatcher.cleared(monitor, server);
      } else if (red.containsKey(key) || red.size() < MOST_RED) {
        // By our clock, and the same for every repetition, which is no news.
        Instant since = red.computeIfAbsent(key, first -> now);
        dispatcher.alert(new Alert(monitor, server, since));
      } else {
        return false;
      }
    }
    return true;
  }

  private static String words(JsonNode fields) {
    return fields.properties().stream()
        .map(field -> field.getKey() + ": " + field.getValue().asText() + "\n")
        .collect(Collectors.joining());
  }
}
