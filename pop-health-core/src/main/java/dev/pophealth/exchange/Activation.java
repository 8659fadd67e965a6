package dev.pophealth.exchange;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.shell.Blank;
import dev.pophealth.pop.shell.Template;
import dev.pophealth.pop.shell.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a component is put back in service: whoever has set it Inactive must set it Active again, and
 * then what it had stopped is started. (Exchange fact 13)
 */
final class Activation {

  private Activation() {}

  /** The commands, for the requester that has set it Inactive. */
  static List<Template.Filling> commands(
      ComponentName component, ServerName server, String requester) {
    List<Template.Filling> commands = new ArrayList<>();
    commands.add(activate(component, server).with(Blank.REQUESTER, requester));
    commands.addAll(start(component, server));
    return commands;
  }

  /** The same, with the requester left open. */
  static List<Template.Filling> commands(ComponentName component, ServerName server) {
    List<Template.Filling> commands = new ArrayList<>();
    commands.add(activate(component, server));
    commands.addAll(start(component, server));
    return commands;
  }

  /** What a person types when they have made sure that it may be active again. */
  static String remedy(ComponentName component, ServerName server, List<String> inactiveBy) {
    List<Template.Filling> commands = new ArrayList<>();
    for (String requester : inactiveBy) {
      commands.add(activate(component, server).with(Blank.REQUESTER, requester));
    }
    if (commands.isEmpty()) {
      commands.add(activate(component, server));
    }
    commands.addAll(start(component, server));
    return commands.stream().map(Template.Filling::typed).collect(Collectors.joining("; "));
  }

  private static Template.Filling activate(ComponentName component, ServerName server) {
    return Rendering.on(Templates.ACTIVATE, server).with(Blank.COMPONENT, component.value());
  }

  private static List<Template.Filling> start(ComponentName component, ServerName server) {
    return component.equals(PopHealth.POP_PROXY)
        ? List.of(
            Rendering.on(Templates.START_SERVICE, server)
                .with(Blank.SERVICE, PopHealth.POP3.value()))
        : List.of();
  }
}
