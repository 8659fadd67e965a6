package dev.pophealth.run.process;

import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which command performs which action: argument lists with blanks, such as {@code ssh {server} sudo
 * systemctl restart {service}}. Each blank becomes text inside one argument; nothing is ever read
 * by a shell of ours.
 *
 * <p>Blanks are {@code {server}} for every action; {@code {service}}, {@code {component}}, {@code
 * {monitor}}, {@code {probe}} and {@code {wanted}} where the action has one; {@code {parameter.x}}
 * for the parameter x of an action of the embedder's own. Immutable; safe to share.
 */
public final class Commands {

  private final Map<Object, List<Argument>> templates;

  private Commands(Map<Object, List<Argument>> templates) {
    this.templates = Map.copyOf(templates);
  }

  /** A builder without commands. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The command for an action.
   *
   * @return its program and arguments; empty when none is set up for it
   * @throws UnfitValueException when a value of the action does not fit into an argument
   */
  Optional<List<String>> of(Action action) throws UnfitValueException {
    List<Argument> template = templates.get(key(action));
    if (template == null) {
      return Optional.empty();
    }
    Map<String, String> values = Blanks.of(action);
    String[] command = new String[template.size()];
    for (int i = 0; i < command.length; i++) {
      command[i] = template.get(i).filled(values);
    }
    return Optional.of(List.of(command));
  }

  private static Object key(Action action) {
    if (action instanceof CustomAction custom) {
      return custom.name();
    }
    return action instanceof Question.CustomQuestion custom ? custom.name() : action.getClass();
  }

  /** Takes commands; of two for one action the last one counts. Not safe for many threads. */
  public static final class Builder {

    private final Map<Object, List<Argument>> templates = new LinkedHashMap<>();

    private Builder() {}

    /**
     * The command for a kind of action.
     *
     * @param kind such as {@code Act.RestartService.class}; not one of the embedder's own
     * @param program the program, without blanks; no batch file, whose arguments a shell would read
     * @param arguments its arguments, with blanks
     * @throws IllegalArgumentException when a blank is not known, or the program is none
     */
    public Builder on(Class<? extends Action> kind, String program, String... arguments) {
      if (kind == CustomAction.class || kind == Question.CustomQuestion.class) {
        throw new IllegalArgumentException(
            "a command is set up for every " + kind.getSimpleName() + ": name the action");
      }
      return put(kind, program, arguments);
    }

    /**
     * The command for an action of the embedder's own.
     *
     * @param name the action's name
     * @param program as in {@link #on}
     * @param arguments as in {@link #on}
     * @throws IllegalArgumentException as in {@link #on}
     */
    public Builder onCustom(String name, String program, String... arguments) {
      return put(name, program, arguments);
    }

    private Builder put(Object key, String program, String... arguments) {
      String lower = program.toLowerCase(Locale.ROOT);
      if (program.isBlank() || lower.endsWith(".bat") || lower.endsWith(".cmd")) {
        throw new IllegalArgumentException(
            "[" + program + "] is no program to run: name one that is not a batch file");
      }
      Argument[] template = new Argument[arguments.length + 1];
      template[0] = Argument.fixed(program);
      for (int i = 0; i < arguments.length; i++) {
        template[i + 1] = Argument.of(arguments[i]);
      }
      templates.put(key, List.of(template));
      return this;
    }

    /** The commands so far. */
    public Commands build() {
      return new Commands(templates);
    }
  }
}
