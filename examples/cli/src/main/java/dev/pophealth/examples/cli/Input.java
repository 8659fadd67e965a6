package dev.pophealth.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a command is given to read: a file, or standard input for {@code -}. */
final class Input {

  /** More is not held in memory as text: 64 MiB. */
  static final int LONGEST = 64 << 20;

  private static final String STANDARD = "-";

  private Input() {}

  /** Opens it; standard input is not closed with it. */
  static InputStream open(Outside outside, String name) {
    if (name.equals(STANDARD)) {
      return new FilterInputStream(outside.in()) {
        @Override
        public void close() {}
      };
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new Refusal(ExitCode.NO_INPUT, name + " is a directory: name a file");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new Refusal(ExitCode.NO_INPUT, "there is no file " + name);
    } catch (AccessDeniedException e) {
      throw new Refusal(ExitCode.NO_INPUT, name + " may not be read by this user");
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** All of it. */
  static byte[] bytes(Outside outside, String name) {
    try (InputStream in = open(outside, name)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new Refusal(
            ExitCode.DATA,
            named(name) + " has more than " + (LONGEST >> 20) + " MiB: give a part of it");
      }
      return bytes;
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** All of it as text: by its byte order mark, else in the charset named. */
  static String text(Outside outside, String name, Charset charset) {
    return text(bytes(outside, name), charset);
  }

  /** Bytes as text: by their byte order mark, else in the charset named. */
  static String text(byte[] bytes, Charset charset) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    boolean marked = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
    return new String(bytes, marked ? StandardCharsets.UTF_16 : charset);
  }

  static String named(String name) {
    return name.equals(STANDARD) ? "standard input" : name;
  }

  static Refusal failed(String name, IOException e) {
    return new Refusal(ExitCode.IO, named(name) + " cannot be read: " + e.getMessage());
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
