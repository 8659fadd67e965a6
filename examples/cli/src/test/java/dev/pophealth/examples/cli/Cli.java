package dev.pophealth.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs commands in this process, with captured streams. Each setting gives the same object. */
final class Cli {

  static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  /**
   * How a command ended.
   *
   * @param code its exit code
   * @param out what it wrote, in UTF-8
   * @param err what it told beside that
   */
  record Ran(int code, String out, String err) {}

  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private Optional<Terminal> terminal = Optional.empty();
  private Charset charset = StandardCharsets.UTF_8;
  private boolean color;
  private Instant now = NOW;

  /** Runs one, without input. */
  static Ran run(String... args) {
    return new Cli().runs(args);
  }

  Cli input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  Cli input(byte[] bytes) {
    this.in = new ByteArrayInputStream(bytes);
    return this;
  }

  Cli stream(InputStream stream) {
    this.in = stream;
    return this;
  }

  Cli variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Somebody sits at a terminal, and types this whatever is asked. */
  Cli types(String answer) {
    this.terminal =
        Optional.of(
            new Terminal() {
              @Override
              public char[] secret(String question) {
                return answer.toCharArray();
              }

              @Override
              public String line(String question) {
                return answer;
              }
            });
    return this;
  }

  Cli charset(Charset other) {
    this.charset = other;
    return this;
  }

  Cli now(Instant time) {
    this.now = time;
    return this;
  }

  Cli color() {
    this.color = true;
    return this;
  }

  Ran runs(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = PopHealthCommand.run(outside(out, err), args);
    return new Ran(code, out.toString(charset), err.toString(charset));
  }

  Outside outside(OutputStream out, OutputStream err) {
    return new Outside(in, out, err, charset, environment::get, terminal, color, () -> now);
  }
}
