package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Encodings as objects, and bytes as texts. */
final class Encodings {

  private final Session session;

  Encodings(Session session) {
    this.session = session;
  }

  Value current() {
    return thing(session.setting().terminal().encoding());
  }

  Optional<Value> named(String key) {
    return switch (key) {
      case "utf8" -> Optional.of(thing(StandardCharsets.UTF_8));
      case "unicode" -> Optional.of(thing(StandardCharsets.UTF_16LE));
      case "ascii" -> Optional.of(thing(StandardCharsets.US_ASCII));
      case "default" -> Optional.of(current());
      default -> Optional.empty();
    };
  }

  Value numbered(String name) {
    Charset charset =
        switch (name) {
          case "65001" -> StandardCharsets.UTF_8;
          case "932" -> Charset.forName("windows-31j");
          case "437" -> Charset.forName("IBM437");
          case "1252" -> Charset.forName("windows-1252");
          default -> Charset.forName(name);
        };
    return thing(charset);
  }

  private Thing thing(Charset charset) {
    Thing thing = new Thing("System.Text.Encoding", "System.Object");
    thing
        .with("WebName", charset.name().toLowerCase(java.util.Locale.ROOT))
        .with("EncodingName", charset.displayName())
        .method("GetBytes", arguments -> bytes(Texts.within(arguments.get(0)).getBytes(charset)))
        .method("GetString", arguments -> new Text(new String(raw(arguments.get(0)), charset)));
    return thing.as(charset.name());
  }

  Charset charset(Value encoding) {
    return Charset.forName(Texts.within(encoding));
  }

  Value base64(Value bytes) {
    return new Text(Base64.getEncoder().encodeToString(raw(bytes)));
  }

  Value fromBase64(String text) {
    return bytes(Base64.getDecoder().decode(text));
  }

  private static Value bytes(byte[] bytes) {
    List<Value> items = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      items.add(new Whole(b & 0xff));
    }
    return new Items(items);
  }

  private static byte[] raw(Value bytes) {
    List<Value> items = Conversions.items(bytes);
    byte[] raw = new byte[items.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) Conversions.real(items.get(i));
    }
    return raw;
  }
}
