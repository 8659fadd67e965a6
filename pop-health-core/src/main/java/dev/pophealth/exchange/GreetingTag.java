package dev.pophealth.exchange;

import dev.pophealth.health.ServerName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The tag that Exchange puts behind its POP3 greeting: the name of the server that answered, as
 * base64 of UTF-16LE. (Sample: pop3-wire-fetchmail)
 */
final class GreetingTag {

  private GreetingTag() {}

  /** The server that a greeting's tag names; empty without a tag, or when it is no such name. */
  static Optional<ServerName> server(String greeting) {
    int open = greeting.lastIndexOf('[');
    int close = greeting.lastIndexOf(']');
    if (open < 0 || close < open) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(greeting.substring(open + 1, close).strip());
      String name =
          StandardCharsets.UTF_16LE.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(ServerName.of(name));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
