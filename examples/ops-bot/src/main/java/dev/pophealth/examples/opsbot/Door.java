package dev.pophealth.examples.opsbot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets requests in by token, bounded in size, time and number, and answers with JSON. */
final class Door implements AutoCloseable {

  private static final int LARGEST = 256 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // The JDK's server reads these once, before the first of its kind is made.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    System.setProperty("jdk.httpserver.maxConnections", "64");
  }

  private final Tokens tokens;
  private final Route route;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  /** What there is behind the door. */
  interface Route {
    Reply to(String who, String what, JsonNode body);
  }

  /** An answer: a status, and what is written as JSON. */
  record Reply(int status, Object body) {
    static Reply of(boolean done, int otherwise, String words) {
      return done ? new Reply(200, "done") : new Reply(otherwise, words);
    }
  }

  Door(InetSocketAddress at, Tokens tokens, Route route) throws IOException {
    this.tokens = tokens;
    this.route = route;
    server = HttpServer.create(at, 16);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] body = JSON.writeValueAsBytes(reply.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String who = tokens.holder(headers.getFirst("Authorization")).orElse("");
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    if (who.isEmpty()) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      return new Reply(401, "a bearer token is needed");
    } else if (who.equals(Tokens.MACHINE) != what.equals("POST /alerts")) {
      return new Reply(403, "not for " + who);
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return new Reply(413, "at most " + LARGEST + " bytes");
    }
    try {
      return route.to(who, what, JSON.readTree(body));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return new Reply(400, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
