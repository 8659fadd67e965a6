package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The landscape, kept in a file as JSON that people can read and tests can write.
 *
 * <p>Every command of an administrator takes {@code secondsPerCommand} of the world's time; {@code
 * Start-Sleep} and waiting cmdlets take what they say. Nothing else moves the clock.
 */
public final class World implements Time {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private ObjectNode root;
  private final Transcript transcript;

  /** The world in {@code file}; what is done goes to {@code transcriptFile}. */
  public World(Path file, Path transcriptFile) {
    this.file = file;
    this.root = read(file);
    this.transcript = new Transcript(transcriptFile, this);
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("no state that can be read in " + file, e);
    }
  }

  /** What is done, and what came of it. */
  public Transcript transcript() {
    return transcript;
  }

  /** The state itself. */
  public ObjectNode root() {
    return root;
  }

  /**
   * Reads the newest state, lets {@code work} change it, and keeps it; no other process comes
   * between.
   */
  public void locked(Runnable work) {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      root = read(file);
      try {
        work.run();
      } finally {
        save();
        lock.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save() throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, JSON.writeValueAsString(root));
    try {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The world's time. */
  public Instant now() {
    return Instant.parse(root.path("clock").asText());
  }

  @Override
  public Instant now(String machine) {
    return now()
        .plusSeconds(
            server(machine)
                .map(server -> server.node().path("clockAheadSeconds").asLong())
                .orElse(0L));
  }

  /**
   * Lets time pass and whatever is due happen. Only for scripts that wait: commands call {@link
   * #elapse}.
   */
  @Override
  public void pass(Duration length) {
    locked(() -> elapse(length));
  }

  /** Lets time pass, within {@link #locked}, step by step so that things happen in their order. */
  public void elapse(Duration length) {
    Instant end = now().plus(length);
    while (now().isBefore(end)) {
      Instant next =
          now().plusSeconds(Math.min(10, Math.max(1, Duration.between(now(), end).toSeconds())));
      root.put("clock", (next.isAfter(end) ? end : next).toString());
      new Events(this).happen();
    }
    new Events(this).happen();
  }

  /** What one command takes. */
  public Duration perCommand() {
    return Duration.ofSeconds(root.path("secondsPerCommand").asLong(2));
  }

  /** All servers. */
  public List<Server> servers() {
    List<Server> all = new ArrayList<>();
    root.path("servers")
        .properties()
        .forEach(entry -> all.add(new Server(this, entry.getKey(), (ObjectNode) entry.getValue())));
    return all;
  }

  /** The server called {@code name}: short, full, or distinguished; whatever its letter case. */
  public Optional<Server> server(String name) {
    return servers().stream().filter(server -> server.isCalled(name)).findFirst();
  }

  /** All databases. */
  public List<Database> databases() {
    List<Database> all = new ArrayList<>();
    root.path("databases")
        .properties()
        .forEach(
            entry -> all.add(new Database(this, entry.getKey(), (ObjectNode) entry.getValue())));
    return all;
  }

  /** The database called {@code name}. */
  public Optional<Database> database(String name) {
    return databases().stream()
        .filter(database -> database.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The array called {@code name}, made if it is not there. */
  public ArrayNode array(String name) {
    return root.withArray("/" + name);
  }

  /** The objects in the array called {@code name}. */
  public List<ObjectNode> objects(String name) {
    return StreamSupport.stream(root.path(name).spliterator(), false)
        .filter(JsonNode::isObject)
        .map(node -> (ObjectNode) node)
        .toList();
  }

  /** A text of the state; {@code preset} where it has none. */
  public String setting(String name, String preset) {
    return root.path(name).asText(preset);
  }

  /** The faults that nobody has mended. */
  List<Fault> faults() {
    return objects("faults").stream().map(Fault::new).filter(Fault::present).toList();
  }

  /** Whether {@code server} has a fault of {@code kind}. */
  public boolean ill(Server server, String kind) {
    return faults().stream()
        .anyMatch(fault -> fault.kind().equals(kind) && server.isCalled(fault.server()));
  }

  /** An act on a server: mends the faults that wait for just that. */
  public void done(String act, Server server) {
    for (Fault fault : faults()) {
      if (server.isCalled(fault.server()) && fault.mendedBy(act)) {
        fault.mend(now());
        transcript.effect(server.name(), "mended: " + fault.kind());
      }
    }
  }

  /** Something that an administrator must not do to users. */
  public void harm(String server, String what) {
    array("harm").addObject().put("at", now().toString()).put("server", server).put("what", what);
    transcript.harm(server, what);
  }
}
