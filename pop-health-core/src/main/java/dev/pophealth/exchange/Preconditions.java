package dev.pophealth.exchange;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.StartType;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be so before an act is sent: else it cannot help by design, or would hurt. It judges
 * what the rendering reads before the act, in that order.
 *
 * @param refusal why it is not to be sent, with the remedy; empty when it may be
 * @param found what was there before, in words; empty for nothing worth telling
 */
record Preconditions(Optional<String> refusal, String found) {

  private static final Preconditions NONE = new Preconditions(Optional.empty(), "");

  /**
   * Judges what was read.
   *
   * @param act the act
   * @param before what was read before it
   * @param ownDoing whether a recovery found the service running and has restarted it since: then
   *     nobody has stopped it on purpose
   */
  static Preconditions of(Act act, List<Heard> before, boolean ownDoing) {
    ServerName server = act.server();
    if (act instanceof Act.RestartService a) {
      return service(a, before, ownDoing);
    } else if (act instanceof Act.RestartServer) {
      return server(server, before);
    } else if (act instanceof Act.BlockActivation) {
      return maintenance(before.get(1), server).orElseGet(() -> activation(before.get(0), server));
    } else if (act instanceof Act.RestoreActivation) {
      return activation(before.get(0), server);
    } else if (act instanceof Act.SetProtocolLogging || act instanceof Act.RestoreProtocolLogging) {
      return settings(before.get(0), server);
    }
    return NONE;
  }

  private static Preconditions service(
      Act.RestartService act, List<Heard> before, boolean ownDoing) {
    Optional<ServiceReading> service = Looks.service(before.get(0), act.service(), act.server());
    if (service.isEmpty()) {
      return refused(
          "it could not be read whether "
              + act.service()
              + " runs on "
              + act.server()
              + ": "
              + before.get(0).whyNot());
    }
    if (service.get().startType() == StartType.DISABLED) {
      return refused(
          act.service() + " is disabled and cannot be started: set its start type first");
    }
    if (service.get().restartMakesSense() == Answer.NO && !ownDoing) {
      return refused(
          act.service()
              + " is stopped and does not start by itself, so somebody wants it so: start it by"
              + " hand, or set its start type to Automatic");
    }
    Optional<Preconditions> maintenance = maintenance(before.get(1), act.server());
    if (maintenance.isPresent()) {
      return maintenance.get();
    }
    return before.size() < 3
        ? found(service.get())
        : active(before.get(2), PopHealth.POP_PROXY, act.server())
            .orElseGet(() -> found(service.get()));
  }

  private static Preconditions found(ServiceReading service) {
    return new Preconditions(Optional.empty(), "found " + service.summary());
  }

  private static Preconditions server(ServerName server, List<Heard> before) {
    Optional<Preconditions> maintenance = maintenance(before.get(0), server);
    if (maintenance.isPresent()) {
      return maintenance.get();
    }
    Optional<Set<Role>> roles =
        before.get(2).reading().all(ShellFact.Roles.class).stream()
            .filter(fact -> before.get(2).whole() && fact.server().matches(server))
            .map(ShellFact.Roles::roles)
            .findFirst();
    if (roles.isEmpty() || roles.get().isEmpty()) {
      return refused(
          "it could not be read what "
              + server
              + " does, and so whether it hosts databases: "
              + before.get(2).whyNot());
    }
    if (!roles.get().contains(Role.MAILBOX)) {
      return active(before.get(1), PopHealth.POP_PROXY, server).orElse(NONE);
    }
    Heard copies = before.get(3);
    var reading = copies.reading().copies(server);
    return copies.printed() && reading.answer() == Answer.YES
        ? new Preconditions(Optional.empty(), "found " + reading.summary())
        : refused(
            server
                + " hosts an active database copy, or may: "
                + (copies.printed() ? reading.summary() : copies.whyNot())
                + "; move its databases away first");
  }

  /** Refused in maintenance: a person is at work there. */
  private static Optional<Preconditions> maintenance(Heard heard, ServerName server) {
    return active(heard, Rendering.SERVER_WIDE, server);
  }

  /** Refused when a component is out of service, or may be. */
  private static Optional<Preconditions> active(
      Heard heard, ComponentName component, ServerName server) {
    Optional<ShellFact.Component> fact = Looks.component(heard, component, server);
    if (fact.isEmpty()) {
      return Optional.of(
          refused(
              "it could not be read whether "
                  + component
                  + " is active on "
                  + server
                  + ": "
                  + heard.whyNot()));
    }
    if (fact.get().reading().active()) {
      return Optional.empty();
    }
    String by =
        fact.get().inactiveBy().isEmpty()
            ? ""
            : " by " + String.join(", ", fact.get().inactiveBy());
    return Optional.of(
        refused(
            component
                + " is Inactive on "
                + server
                + by
                + ", and while it is a restart does not help: "
                + Activation.remedy(component, server, fact.get().inactiveBy())));
  }

  private static Preconditions activation(Heard heard, ServerName server) {
    return heard
        .only(ShellFact.Activation.class, server, ShellFact.Activation::server)
        .map(ShellFact.Activation::reading)
        .map(ActivationReading::summary)
        .map(words -> new Preconditions(Optional.empty(), "found " + words))
        .orElseGet(
            () ->
                refused(
                    "the activation setting of "
                        + server
                        + " could not be read before the change: "
                        + heard.whyNot()));
  }

  private static Preconditions settings(Heard heard, ServerName server) {
    return heard
        .only(ShellFact.Settings.class, server, ShellFact.Settings::server)
        .flatMap(ShellFact.Settings::reading)
        .map(reading -> new Preconditions(Optional.empty(), "found " + reading.summary()))
        .orElseGet(
            () ->
                refused(
                    "the POP3 settings of "
                        + server
                        + " could not be read before the change: "
                        + heard.whyNot()));
  }

  private static Preconditions refused(String why) {
    return new Preconditions(Optional.of(why), "");
  }
}
