package dev.pophealth.examples.opsbot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Posts lines to a chat's incoming webhook, and prints them in case it is down. */
record Chat(HttpClient client, URI to) implements Consumer<String> {

  @Override
  public void accept(String line) {
    System.out.println(line);
    String body = JsonNodeFactory.instance.objectNode().put("text", line).toString();
    HttpRequest post =
        HttpRequest.newBuilder(to)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var unused = client.sendAsync(post, BodyHandlers.discarding());
  }
}
