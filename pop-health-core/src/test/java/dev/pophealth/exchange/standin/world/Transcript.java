package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What was typed and what came of it: JSON lines of {@code at}, {@code kind}, {@code on} and {@code
 * text}.
 *
 * <p>Kinds: {@code script} (as received), {@code command} (as bound: the full name, full parameter
 * names, literal values), {@code effect}, {@code harm}, {@code refused}, {@code trouble}.
 */
public final class Transcript {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final World world;

  Transcript(Path file, World world) {
    this.file = file;
    this.world = world;
  }

  /** A script as it was received on {@code machine}. */
  public void script(String machine, String text) {
    line("script", machine, text);
  }

  /** A command as it was understood, run on {@code machine}. */
  public void command(String machine, String text) {
    line("command", machine, text);
  }

  /** What changed on {@code server}. */
  public void effect(String server, String text) {
    line("effect", server, text);
  }

  void harm(String server, String text) {
    line("harm", server, text);
  }

  /** What was not understood or not allowed. */
  public void refused(String machine, String text) {
    line("refused", machine, text);
  }

  /** A trouble that the state asked for. */
  public void trouble(String machine, String text) {
    line("trouble", machine, text);
  }

  private void line(String kind, String on, String text) {
    ObjectNode line = JSON.createObjectNode();
    line.put("at", world.now().toString()).put("kind", kind).put("on", on).put("text", text);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
