package dev.pophealth.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, each to be taken once; what is left over is refused. */
final class Fields {

  private final String path;
  private final JsonNode object;
  private final Set<String> taken = new LinkedHashSet<>();

  private Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  static Fields of(String path, JsonNode node) {
    if (!node.isObject()) {
      throw wrong(path, "is no object", "give one");
    }
    return new Fields(path, node);
  }

  static RecoveryFormatException wrong(String path, String what, String remedy) {
    return new RecoveryFormatException(
        "stored recovery: " + (path.isEmpty() ? "the whole" : path) + " " + what + ": " + remedy);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private @Nullable JsonNode take(String name) {
    taken.add(name);
    return object.get(name);
  }

  private JsonNode need(String name) {
    JsonNode value = take(name);
    if (value == null) {
      throw wrong(at(name), "is missing", "it cannot be left out");
    }
    return value;
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    return text(at(name), need(name));
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(take(name)).map(value -> text(at(name), value));
  }

  private static String text(String path, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(path, "is no text", "give a text in quotes");
    }
    return value.textValue();
  }

  int number(String name) {
    JsonNode value = need(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(at(name), "is no whole number within 32 bits", "give one");
    }
    return value.intValue();
  }

  boolean flag(String name) {
    JsonNode value = need(name);
    if (!value.isBoolean()) {
      throw wrong(at(name), "is neither true nor false", "give one of them");
    }
    return value.booleanValue();
  }

  Instant time(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(at(name), "is no time", "write it as 2026-01-05T09:00:00Z");
    }
  }

  <E extends Enum<E>> E word(String name, E[] words) {
    return word(at(name), text(name), words);
  }

  <E extends Enum<E>> Optional<E> optionalWord(String name, E[] words) {
    return optionalText(name).map(text -> word(at(name), text, words));
  }

  private static <E extends Enum<E>> E word(String path, String text, E[] words) {
    return Arrays.stream(words)
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> wrong(path, "is a word not known here", "take one of " + Arrays.toString(words)));
  }

  <E extends Enum<E>> List<E> words(String name, E[] words) {
    return list(name, (path, value) -> word(path, text(path, value), words));
  }

  /** A value made of a text by something that refuses what is none. */
  <T> T made(String name, Function<String, T> of) {
    return made(at(name), text(name), of);
  }

  <T> List<T> madeList(String name, Function<String, T> of) {
    return list(name, (path, value) -> made(path, text(path, value), of));
  }

  private static <T> T made(String path, String text, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw wrong(path, "cannot be taken", String.valueOf(e.getMessage()));
    }
  }

  Fields object(String name) {
    return of(at(name), need(name));
  }

  Optional<Fields> optionalObject(String name) {
    return Optional.ofNullable(take(name)).map(value -> of(at(name), value));
  }

  <T> List<T> objects(String name, Function<Fields, T> each) {
    return list(
        name,
        (path, value) -> {
          Fields fields = of(path, value);
          T one = each.apply(fields);
          fields.end();
          return one;
        });
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  private interface Element<T> {
    T read(String path, JsonNode value);
  }

  private <T> List<T> list(String name, Element<T> each) {
    JsonNode value = need(name);
    if (!value.isArray()) {
      throw wrong(at(name), "is no list", "give one in brackets");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode element : value) {
      all.add(each.read(at(name) + "[" + all.size() + "]", element));
    }
    return all;
  }

  /** Where this object stands. */
  String path() {
    return path;
  }

  /** Refuses fields that nobody took. */
  void end() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!taken.contains(name)) {
                throw wrong(
                    at(name.length() > 40 ? name.substring(0, 40) + "…" : name),
                    "is not known in this version",
                    "read it with the version of pop-health that wrote it");
              }
            });
  }
}
