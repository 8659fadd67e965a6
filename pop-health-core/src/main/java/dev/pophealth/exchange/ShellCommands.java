package dev.pophealth.exchange;

import dev.pophealth.pop.shell.Template;
import dev.pophealth.recovery.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person types in Exchange's management shell for an action. (The seed page's commands, with
 * its errata corrected)
 *
 * <p>Each command names the server and acts there, wherever it is typed. Names and paths are
 * literals in single quotes, whatever is in them. What only the shell's answers tell, such as who
 * has set a component Inactive, and a server that is not bound yet, stand in quotes as {@code
 * '<requester>'}, for a person to fill in.
 *
 * @param before reads what is so before the change, so that it can be judged and put back; for a
 *     question empty
 * @param commands asks, or changes and reads what came of it; empty for an action that no shell
 *     knows, such as {@link dev.pophealth.recovery.Question.AskPerson}
 */
public record ShellCommands(List<String> before, List<String> commands) {

  /** Copies the lists. */
  public ShellCommands {
    before = List.copyOf(before);
    commands = List.copyOf(commands);
  }

  /**
   * The commands for an action.
   *
   * @param action the action
   * @throws IllegalArgumentException when it names a probe of POP in a health set that is not the
   *     probe's, or has a name that cannot be typed
   */
  public static ShellCommands of(Action action) {
    Rendering rendering = Rendering.of(action);
    return new ShellCommands(typed(rendering.before()), typed(rendering.commands()));
  }

  /** All of them, in the order in which they are typed. */
  public List<String> all() {
    List<String> all = new ArrayList<>(before);
    all.addAll(commands);
    return List.copyOf(all);
  }

  private static List<String> typed(List<Template.Filling> fillings) {
    return fillings.stream().map(Template.Filling::typed).toList();
  }
}
