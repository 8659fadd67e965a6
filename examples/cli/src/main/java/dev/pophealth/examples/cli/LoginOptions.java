package dev.pophealth.examples.cli;

import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.SecretSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Who logs in. A secret is never an argument: process lists and histories show those. */
final class LoginOptions {

  @Option(names = "--user", paramLabel = "USER", description = "Who logs in.")
  Optional<String> user = Optional.empty();

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "The environment variable that has the password.")
  Optional<String> variable = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password.")
  Optional<String> file = Optional.empty();

  @Option(
      names = "--password-stdin",
      description = "The first line of standard input is the password.")
  boolean standardInput;

  @Option(names = "--token", description = "The secret is an access token: log in by XOAUTH2.")
  boolean token;

  @Option(
      names = "--allow-plain-text",
      description = "Send the secret without TLS; for servers on this machine.")
  boolean plainText;

  @Option(
      names = {"--password", "-p"},
      hidden = true,
      arity = "0..1",
      fallbackValue = "",
      description = "Refused.")
  Optional<String> argument = Optional.empty();

  /** How to log in as a user; the secret is fetched once, for all targets. */
  Function<String, Login> logins(Outside outside) {
    char[] secret = secret(outside);
    SecretSource source = () -> Secret.of(secret);
    return name -> {
      Login login = token ? Login.token(name, source) : Login.password(name, source);
      return plainText ? login.allowingPlainText() : login;
    };
  }

  private char[] secret(Outside outside) {
    if (argument.isPresent()) {
      throw new Refusal(
          ExitCode.USAGE,
          "a password is never an argument, since others can read those: use --password-env,"
              + " --password-file, --password-stdin, or type it when asked");
    }
    int ways =
        (variable.isPresent() ? 1 : 0) + (file.isPresent() ? 1 : 0) + (standardInput ? 1 : 0);
    if (ways > 1) {
      throw new Refusal(
          ExitCode.USAGE, "give one of --password-env, --password-file and --password-stdin");
    }
    char[] secret =
        variable
            .map(name -> ofVariable(outside, name))
            .or(() -> file.map(name -> firstLine(outside, name)))
            .orElseGet(() -> standardInput ? firstLine(outside, "-") : typed(outside));
    if (secret.length == 0) {
      throw new Refusal(ExitCode.DATA, "the password is empty: check where it comes from");
    }
    return secret;
  }

  private static char[] ofVariable(Outside outside, String name) {
    String value = outside.environment().apply(name);
    if (value == null) {
      throw new Refusal(
          ExitCode.DATA, "there is no environment variable " + name + ": set it, or name another");
    }
    return value.toCharArray();
  }

  private static char[] typed(Outside outside) {
    return outside
        .terminal()
        .map(terminal -> terminal.secret("Password: "))
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.USAGE,
                    "there is no terminal to ask for the password: give --password-env,"
                        + " --password-file or --password-stdin"));
  }

  private static char[] firstLine(Outside outside, String name) {
    byte[] line = new byte[Secret.MAX_LENGTH * 3 + 1];
    int length = 0;
    try (InputStream in = Input.open(outside, name)) {
      int octet = in.read();
      while (octet >= 0 && octet != '\n' && length < line.length) {
        line[length] = (byte) octet;
        length++;
        octet = in.read();
      }
    } catch (IOException e) {
      throw Input.failed(name, e);
    }
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
    Arrays.fill(line, (byte) 0);
    int end = text.length() > 0 && text.charAt(text.length() - 1) == '\r' ? 1 : 0;
    return Arrays.copyOf(text.array(), text.length() - end);
  }
}
