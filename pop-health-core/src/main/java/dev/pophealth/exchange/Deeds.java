package dev.pophealth.exchange;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.pophealth.exchange.process.Reply;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.pop.shell.Template;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Performs acts: reads what is so, refuses what cannot help or would hurt, and only then sends the
 * change. Safe for use by many threads.
 */
final class Deeds {

  private static final int MOST_REMEMBERED = 1_000;

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Talk talk;

  /** Which recovery has found which service running before it restarted it. */
  private final Cache<String, Boolean> foundRunning =
      CacheBuilder.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  Deeds(Talk talk) {
    this.talk = talk;
  }

  Performance perform(ActRequest request) throws InterruptedException {
    Act act = request.act();
    Rendering rendering = Rendering.of(act);
    if (rendering.commands().isEmpty()) {
      return Performance.impossible("the management shell has no command for " + act);
    }
    TimeLeft left = TimeLeft.of(request.within());
    List<Heard> before = talk.say(rendering.before(), left.get());
    if (act instanceof Act.ActivateComponent activate) {
      return activate(activate, before.get(0), left);
    }
    Preconditions preconditions = Preconditions.of(act, before, isOwnDoing(request));
    if (preconditions.refusal().isPresent()) {
      return Performance.impossible(preconditions.refusal().get());
    }
    rememberRunning(request, before);
    return send(act, rendering.commands(), preconditions.found(), left);
  }

  private Performance activate(Act.ActivateComponent act, Heard before, TimeLeft left)
      throws InterruptedException {
    Optional<ShellFact.Component> fact = Looks.component(before, act.component(), act.server());
    if (fact.isEmpty()) {
      return Performance.impossible(
          "it could not be read who has set " + act.component() + " Inactive: " + before.whyNot());
    }
    if (fact.get().reading().active()) {
      return new Performance(Effect.DONE, act.component() + " was Active already");
    }
    List<String> by = fact.get().inactiveBy();
    if (by.size() != 1) {
      return Performance.impossible(
          (by.isEmpty()
                  ? "the server does not say who has set " + act.component() + " Inactive"
                  : act.component() + " was set Inactive by several: " + String.join(", ", by))
              + "; a person has to settle that: "
              + Activation.remedy(act.component(), act.server(), by));
    }
    return send(
        act,
        Activation.commands(act.component(), act.server(), by.get(0)),
        "was set Inactive by " + by.get(0),
        left);
  }

  private Performance send(Act act, List<Template.Filling> commands, String found, TimeLeft left)
      throws InterruptedException {
    List<Heard> heard = talk.say(commands, left.get());
    Reply first = heard.get(0).reply();
    if (first.notRun()) {
      return Performance.impossible(first.words());
    }
    if (!heard.get(0).printed()) {
      return Performance.maybe(first.words());
    }
    if (act instanceof Act.RestartService a) {
      Optional<ServiceReading> service = Looks.service(heard.get(1), a.service(), a.server());
      return service.map(ServiceReading::running).filter(Answer.YES::equals).isPresent()
          ? new Performance(Effect.DONE, found)
          : Performance.maybe(
              "it was restarted, but is not seen to run: "
                  + service.map(ServiceReading::summary).orElseGet(heard.get(1)::whyNot));
    }
    return heard.stream()
        .filter(each -> !each.printed())
        .findFirst()
        .map(each -> Performance.maybe(each.reply().words()))
        .orElseGet(() -> new Performance(Effect.DONE, found));
  }

  private boolean isOwnDoing(ActRequest request) {
    return foundRunning.getIfPresent(key(request)) != null;
  }

  /** So that a restart of ours that broke off half-way is not taken for somebody's wish. */
  private void rememberRunning(ActRequest request, List<Heard> before) {
    if (request.act() instanceof Act.RestartService a
        && Looks.service(before.get(0), a.service(), a.server())
            .map(ServiceReading::running)
            .filter(Answer.YES::equals)
            .isPresent()) {
      foundRunning.put(key(request), true);
    }
  }

  private static String key(ActRequest request) {
    return request.recovery() + "\n" + request.act();
  }
}
