package dev.pophealth.exchange.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A stand-in Exchange for a test: its landscape in a folder, the command line that starts its
 * shell, and what happened.
 *
 * <p>The landscape at the start is {@code landscape.json} beside this class: {@code cas1}; {@code
 * mbx1} and {@code mbx2} in {@code DAG1}; {@code DB1} active on {@code mbx2}; all well.
 */
public final class StandIn {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path state;
  private final Path transcript;

  private StandIn(Path folder) {
    state = folder.resolve("exchange.json");
    transcript = folder.resolve("transcript.jsonl");
  }

  /** The ready landscape, in {@code folder}. */
  public static StandIn in(Path folder) {
    StandIn standIn = new StandIn(folder);
    try (InputStream landscape = StandIn.class.getResourceAsStream("landscape.json")) {
      if (landscape == null) {
        throw new IllegalStateException("no landscape.json on the class path");
      }
      Files.write(standIn.state, landscape.readAllBytes());
      Files.writeString(standIn.transcript, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standIn;
  }

  /** What to start, as one would {@code powershell.exe}: PowerShell's own arguments follow. */
  public List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Xmx256m",
        "-cp",
        classPath(),
        StandInShell.class.getName(),
        "--state",
        state.toString(),
        "--transcript",
        transcript.toString());
  }

  /** Where the classes of this test and of the libraries they need are, module path or not. */
  private static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    entries.add(folderOf(StandInShell.class, "StandInShell.class"));
    entries.add(folderOf(StandIn.class, "landscape.json"));
    for (String library :
        List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.dataformat.csv.CsvMapper")) {
      entries.add(jarOf(library));
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String folderOf(Class<?> type, String resource) {
    var url = type.getResource(resource);
    if (url == null || !url.getProtocol().equals("file")) {
      throw new IllegalStateException(resource + " is not in a folder: " + url);
    }
    String file = Path.of(URI.create(url.toString())).toString();
    int below = (type.getPackageName() + "." + resource).length() + 1;
    return file.substring(0, file.length() - below);
  }

  private static String jarOf(String type) {
    try {
      return Path.of(
              Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException(type + " has no place on the class path", e);
    }
  }

  /** The file that holds the landscape. */
  public Path stateFile() {
    return state;
  }

  /** The file that what happens is written to. */
  public Path transcriptFile() {
    return transcript;
  }

  /** The landscape as it is now. */
  public ObjectNode state() {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the landscape, between two commands. */
  public StandIn change(Consumer<ObjectNode> change) {
    ObjectNode root = state();
    change.accept(root);
    try {
      Files.writeString(state, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * Something is wrong with {@code server} until one of {@code acts} is done to it; {@code Fault}
   * lists kinds and acts.
   */
  public StandIn fault(String server, String kind, String... acts) {
    return change(
        root -> {
          ObjectNode fault = root.withArray("/faults").addObject();
          fault.put("server", server).put("kind", kind);
          var mendedBy = fault.putArray("mendedBy");
          for (String act : acts) {
            mendedBy.add(act);
          }
        });
  }

  /**
   * Something goes wrong with commands called {@code on}; {@code Troubles} lists what and its
   * details.
   */
  public StandIn trouble(String on, String what, Consumer<ObjectNode> details) {
    return change(
        root ->
            details.accept(
                root.withArray("/troubles").addObject().put("on", on).put("what", what)));
  }

  /** Moves the world's clock on; what is due happens with the next command. */
  public StandIn advance(Duration length) {
    return change(root -> root.put("clock", now().plus(length).toString()));
  }

  /** The world's clock. */
  public Instant now() {
    return Instant.parse(state().path("clock").asText());
  }

  /**
   * One line of the transcript.
   *
   * @param kind {@code script}, {@code command}, {@code effect}, {@code harm}, {@code refused} or
   *     {@code trouble}
   * @param on the machine where it was typed, or the server that was affected
   */
  public record Line(Instant at, String kind, String on, String text) {}

  /** What happened so far. */
  public List<Line> transcript() {
    List<Line> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(transcript)) {
        JsonNode node = JSON.readTree(line);
        lines.add(
            new Line(
                Instant.parse(node.path("at").asText()),
                node.path("kind").asText(),
                node.path("on").asText(),
                node.path("text").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The texts of the lines of one kind. */
  public List<String> all(String kind) {
    return transcript().stream().filter(line -> line.kind().equals(kind)).map(Line::text).toList();
  }

  /** What changed in the world, as {@code server: what}. */
  public List<String> effects() {
    return transcript().stream()
        .filter(line -> line.kind().equals("effect") || line.kind().equals("harm"))
        .map(line -> line.on() + ": " + line.text())
        .toList();
  }
}
