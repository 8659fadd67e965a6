package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pophealth.run.RecoveryFormatException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each to be taken once; what is left over is refused. What is wrong
 * is told with its place. Not safe for use by many threads.
 */
public final class Fields {

  private static final int NAME_TOLD = 40;

  private final Place place;
  private final JsonNode object;
  private final Set<String> taken = new LinkedHashSet<>();

  private Fields(Place place, JsonNode object) {
    this.place = place;
    this.object = object;
  }

  /** The fields of what stands at a place, which must be an object. */
  static Fields of(Place place, JsonNode node) {
    if (!node.isObject()) {
      throw place.wrong("is no object", "give one");
    }
    return new Fields(place, node);
  }

  /** A refusal of one of these fields. */
  public RecoveryFormatException wrong(String name, String what, String remedy) {
    return place.field(name).wrong(what, remedy);
  }

  private @Nullable JsonNode take(String name) {
    taken.add(name);
    return object.get(name);
  }

  private JsonNode need(String name) {
    JsonNode value = take(name);
    if (value == null) {
      throw wrong(name, "is missing", "it cannot be left out");
    }
    return value;
  }

  /** Whether there is such a field. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** A text. */
  public String text(String name) {
    return text(place.field(name), need(name));
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(take(name)).map(value -> text(place.field(name), value));
  }

  private static String text(Place place, JsonNode value) {
    if (!value.isTextual()) {
      throw place.wrong("is no text", "give a text in quotes");
    }
    return value.textValue();
  }

  /** A whole number. */
  public int number(String name) {
    JsonNode value = need(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, "is no whole number within 32 bits", "give one");
    }
    return value.intValue();
  }

  /** True or false. */
  public boolean flag(String name) {
    JsonNode value = need(name);
    if (!value.isBoolean()) {
      throw wrong(name, "is neither true nor false", "give one of them");
    }
    return value.booleanValue();
  }

  /** A time in ISO 8601, in UTC. */
  public Instant time(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(name, "is no time", "write it as 2026-01-05T09:00:00Z");
    }
  }

  /** A time in ISO 8601, in UTC, which may be left out. */
  public Optional<Instant> optionalTime(String name) {
    return has(name) ? Optional.of(time(name)) : Optional.empty();
  }

  /** One of these words. */
  public <E extends Enum<E>> E word(String name, E[] words) {
    return word(place.field(name), text(name), words);
  }

  /** One of these words, which may be left out. */
  public <E extends Enum<E>> Optional<E> optionalWord(String name, E[] words) {
    return optionalText(name).map(text -> word(place.field(name), text, words));
  }

  private static <E extends Enum<E>> E word(Place place, String text, E[] words) {
    return Arrays.stream(words)
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> place.wrong("is a word not known here", "take one of " + Arrays.toString(words)));
  }

  /** A list of such words. */
  public <E extends Enum<E>> List<E> words(String name, E[] words) {
    return list(name, (at, value) -> word(at, text(at, value), words));
  }

  /** A value made of a text by something that refuses what is none. */
  public <T> T made(String name, Function<String, T> of) {
    return made(place.field(name), text(name), of);
  }

  /** A list of such values. */
  public <T> List<T> madeList(String name, Function<String, T> of) {
    return list(name, (at, value) -> made(at, text(at, value), of));
  }

  private static <T> T made(Place place, String text, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw place.wrong("cannot be taken", String.valueOf(e.getMessage()));
    }
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    return list(name, Fields::text);
  }

  /** An object of texts by name. */
  public SortedMap<String, String> textsByName(String name) {
    Fields fields = object(name);
    SortedMap<String, String> texts = new TreeMap<>();
    fields.object.fieldNames().forEachRemaining(key -> texts.put(key, fields.text(key)));
    return texts;
  }

  /** An object. */
  public Fields object(String name) {
    return of(place.field(name), need(name));
  }

  /** An object that may be left out. */
  public Optional<Fields> optionalObject(String name) {
    return Optional.ofNullable(take(name)).map(value -> of(place.field(name), value));
  }

  /** What a reader of texts makes of this object. */
  public <T> T as(Function<String, T> reader) {
    return reader.apply(object.toString());
  }

  /** A list of objects, each read to its last field. */
  public <T> List<T> objects(String name, Function<Fields, T> each) {
    return list(
        name,
        (at, value) -> {
          Fields fields = of(at, value);
          T one = each.apply(fields);
          fields.end();
          return one;
        });
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  private interface Element<T> {
    T read(Place place, JsonNode value);
  }

  private <T> List<T> list(String name, Element<T> each) {
    JsonNode value = need(name);
    if (!value.isArray()) {
      throw wrong(name, "is no list", "give one in brackets");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode element : value) {
      all.add(each.read(place.field(name).element(all.size()), element));
    }
    return all;
  }

  /** Refuses fields that nobody took. */
  public void end() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!taken.contains(name)) {
                throw wrong(
                    name.length() > NAME_TOLD ? name.substring(0, NAME_TOLD) + "…" : name,
                    "is not known in this version",
                    "leave it out, or take the version of pop-health that wrote it");
              }
            });
  }
}
