package dev.pophealth.exchange;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.shell.Blank;
import dev.pophealth.pop.shell.Template;
import dev.pophealth.pop.shell.Templates;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands of an action, in the order in which they are typed or sent.
 *
 * @param before what is read before a change
 * @param commands the questions, or the change and what reads its effect
 */
record Rendering(List<Template.Filling> before, List<Template.Filling> commands) {

  /**
   * Its Inactive takes the whole server out: how maintenance begins. (Exchange, after a restart)
   */
  static final ComponentName SERVER_WIDE = ComponentName.of("ServerWideOffline");

  static Rendering of(Action action) {
    return action instanceof Act act ? of(act) : of((Question) action);
  }

  private static Rendering of(Question question) {
    return new Rendering(List.of(), asked(question));
  }

  private static List<Template.Filling> asked(Question question) {
    ServerName server = question.server();
    if (question instanceof Question.RunProbe q) {
      return probe(q.probe(), server);
    } else if (question instanceof Question.ReadServerHealth q) {
      return List.of(
          health(q.monitor(), server), bootTime(server), services(server), processes(server));
    } else if (question instanceof Question.ReadCopyStatus) {
      return List.of(on(Templates.COPY_STATUS, server));
    } else if (question instanceof Question.ReadActivation) {
      return List.of(on(Templates.ACTIVATION, server));
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return List.of(on(Templates.POP_SETTINGS, server));
    } else if (question instanceof Question.ReadService q) {
      return List.of(service(q.service(), server));
    } else if (question instanceof Question.ReadServiceIntent q) {
      return List.of(service(q.service(), server));
    } else if (question instanceof Question.ReadBootTime) {
      return List.of(bootTime(server), services(server));
    } else if (question instanceof Question.ReadServerUp) {
      return List.of(bootTime(server), services(server), on(Templates.POP_HEALTH, server));
    } else if (question instanceof Question.ReadComponentState q) {
      return List.of(component(q.component(), server));
    } else if (question instanceof Question.FindMailboxServers) {
      return List.of(on(Templates.POP_SETTINGS, server), on(Templates.PROTOCOL_LOG, server));
    } else if (question instanceof Question.ReadRecoveryHistory q) {
      return List.of(
          on(Templates.RECOVERY_ACTIONS, server).with(Blank.SERVICE, q.service().value()),
          on(Templates.POP_HEALTH, server));
    }
    return List.of();
  }

  private static Rendering of(Act act) {
    ServerName server = act.server();
    if (act instanceof Act.BlockActivation) {
      return new Rendering(
          List.of(on(Templates.ACTIVATION, server), component(SERVER_WIDE, server)),
          List.of(on(Templates.BLOCK_ACTIVATION, server)));
    } else if (act instanceof Act.RestoreActivation) {
      return change(Templates.ACTIVATION, Templates.LIFT_BLOCK, server);
    } else if (act instanceof Act.SetProtocolLogging) {
      return change(Templates.POP_SETTINGS, Templates.LOGGING_ON, server);
    } else if (act instanceof Act.RestoreProtocolLogging) {
      return change(Templates.POP_SETTINGS, Templates.LOGGING_OFF, server);
    } else if (act instanceof Act.ActivateComponent a) {
      return activation(a);
    } else if (act instanceof Act.RestartService a) {
      return restart(a.service(), server);
    } else if (act instanceof Act.RestartServer) {
      return new Rendering(
          List.of(
              component(SERVER_WIDE, server),
              component(PopHealth.POP_PROXY, server),
              on(Templates.ROLES, server),
              on(Templates.COPY_STATUS, server)),
          List.of(on(Templates.RESTART_SERVER, server)));
    }
    return new Rendering(List.of(), List.of());
  }

  private static Rendering change(Template before, Template change, ServerName server) {
    return new Rendering(List.of(on(before, server)), List.of(on(change, server)));
  }

  private static Rendering activation(Act.ActivateComponent act) {
    return new Rendering(
        List.of(component(act.component(), act.server())),
        Activation.commands(act.component(), act.server()));
  }

  /** The front end is stopped by design while its component is Inactive. (Exchange fact 13) */
  private static Rendering restart(ServiceName service, ServerName server) {
    List<Template.Filling> before = new ArrayList<>();
    before.add(service(service, server));
    before.add(component(SERVER_WIDE, server));
    if (service.equals(PopHealth.POP3)) {
      before.add(component(PopHealth.POP_PROXY, server));
    }
    return new Rendering(
        before,
        List.of(
            on(Templates.RESTART_SERVICE, server).with(Blank.SERVICE, service.value()),
            service(service, server)));
  }

  /**
   * Some commands heed the letter case of an identity, so it is the model's where it has it. The
   * deep test needs a mounted database, so that is looked at first. (Exchange, unsafe place 17)
   */
  static List<Template.Filling> probe(ProbeIdentity probe, ServerName server) {
    ProbeIdentity canonical =
        PopHealth.model().findProbe(probe.probe()).isPresent()
            ? PopHealth.model().canonical(probe)
            : probe;
    Template.Filling run = on(Templates.PROBE, server).with(Blank.PROBE, canonical.toString());
    return canonical.probe().equals(PopHealth.DEEP_TEST_PROBE)
        ? List.of(on(Templates.COPY_STATUS, server), run)
        : List.of(run);
  }

  private static Template.Filling health(MonitorName monitor, ServerName server) {
    return PopHealth.model().findMonitor(monitor).isPresent()
        ? on(Templates.POP_HEALTH, server)
        : on(Templates.MONITOR_HEALTH, server).with(Blank.MONITOR, monitor.value());
  }

  private static Template.Filling service(ServiceName service, ServerName server) {
    return on(Templates.SERVICE, server).with(Blank.SERVICE, service.value());
  }

  private static Template.Filling component(ComponentName component, ServerName server) {
    return on(Templates.COMPONENT, server).with(Blank.COMPONENT, component.value());
  }

  private static Template.Filling bootTime(ServerName server) {
    return on(Templates.BOOT_TIME, server);
  }

  private static Template.Filling services(ServerName server) {
    return on(Templates.POP_SERVICES, server);
  }

  private static Template.Filling processes(ServerName server) {
    return on(Templates.POP_PROCESSES, server);
  }

  static Template.Filling on(Template template, ServerName server) {
    return template.with(Blank.SERVER, server.isPlaceholder() ? label(server) : server.value());
  }

  /** {@code ‹found›} as {@code <found>}, like any other blank. */
  private static String label(ServerName placeholder) {
    String value = placeholder.value();
    return "<" + value.substring(1, value.length() - 1) + ">";
  }
}
