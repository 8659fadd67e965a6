package dev.pophealth.pop.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A command with blanks. Immutable; safe to share.
 *
 * @param call the command itself
 * @param rest what its output goes through, whoever asks; may be empty
 * @param view how a person has it shown; may be empty
 * @param properties what a program takes of it; empty for a command without output
 */
public record Template(String call, String rest, String view, List<Property> properties) {

  /** The preference of a session does not reach every command; this parameter does. */
  private static final String OR_STOP = " -ErrorAction Stop";

  /**
   * A property of the objects that come.
   *
   * @param name its name
   * @param asWord whether it is an enum or another object whose text is wanted: {@code
   *     ConvertTo-Json} would write a number, or its inside
   */
  public record Property(String name, boolean asWord) {
    String selected() {
      return asWord ? "@{n='" + name + "';e={[string]$_." + name + "}}" : "'" + name + "'";
    }
  }

  /** Copies the list. */
  public Template {
    properties = List.copyOf(properties);
  }

  static Template of(String call) {
    return new Template(call, "", "", List.of());
  }

  /** The same, its output going through this. */
  Template through(String more) {
    return new Template(call, rest + more, view, properties);
  }

  /** The same, shown to a person like this. */
  Template shownBy(String more) {
    return new Template(call, rest, more, properties);
  }

  /** The same with these properties for a program. */
  Template giving(String... names) {
    return with(false, names);
  }

  /** The same with these properties too, as words. */
  Template givingWords(String... names) {
    return with(true, names);
  }

  private Template with(boolean asWord, String... names) {
    List<Property> all = new ArrayList<>(properties);
    for (String name : names) {
      all.add(new Property(name, asWord));
    }
    return new Template(call, rest, view, all);
  }

  /** What a person types, its blanks left open: for texts about no server in particular. */
  public String shown() {
    return call + rest + view;
  }

  /**
   * The same with one blank filled by words as they are, not to be sent anywhere.
   *
   * @param blank the blank
   * @param words what stands there
   */
  public String shown(Blank blank, String words) {
    return shown().replace(blank.shown(), words);
  }

  /**
   * Begins to fill the blanks.
   *
   * @param blank the first blank
   * @param value what it stands for: a name or a path, in plain
   * @throws IllegalArgumentException when no name or path looks like that
   */
  public Filling with(Blank blank, String value) {
    return new Filling(this).with(blank, value);
  }

  /** A template that is being filled. Not safe for use by many threads. */
  public static final class Filling {
    private final Template template;
    private final Map<Blank, String> literals = new EnumMap<>(Blank.class);

    private Filling(Template template) {
      this.template = template;
    }

    /**
     * Fills a blank.
     *
     * @param blank the blank
     * @param value what it stands for: a name or a path, in plain
     * @throws IllegalArgumentException when no name or path looks like that
     */
    public Filling with(Blank blank, String value) {
      Objects.requireNonNull(value, blank.word());
      literals.put(blank, Literal.quoted(blank.word(), value));
      return this;
    }

    /** Whether it gives lines of text, if anything, and no objects. */
    public boolean lines() {
      return template.properties().isEmpty();
    }

    /**
     * The command; blanks that were not filled stay, in quotes, for a person to fill.
     *
     * <p>Not for sending: see {@link #command()}.
     */
    public String typed() {
      return filled(template.shown(), blank -> "'" + blank + "'");
    }

    /**
     * The command, fit for sending.
     *
     * @throws IllegalStateException when a blank was not filled
     */
    public Command command() {
      UnaryOperator<String> refuse =
          blank -> {
            throw new IllegalStateException(
                "the command [" + template.call + "] has " + blank + " open: fill it");
          };
      return new Command(filled(template.shown(), refuse), filled(template.sent(), refuse));
    }

    /** One pass from left to right, so that no value is looked into for blanks. */
    private String filled(String text, UnaryOperator<String> open) {
      StringBuilder filled = new StringBuilder();
      int from = 0;
      while (from < text.length()) {
        Blank next = null;
        int at = text.length();
        for (Blank blank : Blank.values()) {
          int found = text.indexOf(blank.shown(), from);
          if (found >= 0 && found < at) {
            next = blank;
            at = found;
          }
        }
        filled.append(text, from, at);
        from = at;
        if (next != null) {
          String literal = literals.get(next);
          filled.append(literal == null ? open.apply(next.shown()) : literal);
          from += next.shown().length();
        }
      }
      return filled.toString();
    }
  }

  private String sent() {
    StringBuilder sent = new StringBuilder(call).append(OR_STOP).append(rest);
    for (int i = 0; i < properties.size(); i++) {
      sent.append(i == 0 ? " | Select-Object -Property " : ",")
          .append(properties.get(i).selected());
    }
    return sent.toString();
  }
}
