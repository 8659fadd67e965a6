package dev.pophealth.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/**
 * S3, S4, S5, S16 and S31, the one licence: a disruptive act, clean-up apart, needs a conclusive
 * red of the server at hand, newer than its last green, unclear or disruption, and not too old. One
 * law for each way in which the red can be missing.
 */
final class LicenceLaw extends ServerLaw<LicenceLaw.Licence> {

  /** What the last answer of a verdict is worth; in the order in which a fault is named. */
  enum Worth {
    RED,
    /** Red, but an act of unknown effect came after it. */
    PERHAPS_SPOILED,
    SPOILED,
    EXPIRED,
    UNCLEAR,
    GREEN
  }

  /**
   * What speaks for a disruption.
   *
   * @param verdicts what each verdict's last answer is worth
   * @param puttingBack settings that were put back and are not yet in effect: what makes them so is
   *     clean-up
   */
  record Licence(ImmutableMap<Question, Worth> verdicts, ImmutableSet<Setting> puttingBack) {
    Licence with(Question question, Worth worth) {
      return new Licence(
          ImmutableMap.<Question, Worth>builder()
              .putAll(verdicts)
              .put(question, worth)
              .buildKeepingLast(),
          puttingBack);
    }

    Licence turned(Worth from, Worth to) {
      ImmutableMap.Builder<Question, Worth> turned = ImmutableMap.builder();
      verdicts.forEach((question, worth) -> turned.put(question, worth == from ? to : worth));
      return new Licence(turned.buildOrThrow(), puttingBack);
    }
  }

  private final List<Worth> faults;
  private final String wrong;
  private final ServerName server;
  private final List<Setting> settings;

  private LicenceLaw(
      String id,
      String because,
      List<Worth> faults,
      String wrong,
      ServerName server,
      List<Setting> settings) {
    super(id, because);
    this.faults = faults;
    this.wrong = wrong;
    this.server = server;
    this.settings = settings;
  }

  static List<Law<?>> all() {
    return List.of(
        law("S3", "needs a red of the server at hand", List.of(), "was never found red"),
        law("S4", "needs a red newer than the last green", List.of(Worth.GREEN), "was last green"),
        law(
            "S5",
            "needs a red newer than the last unclear answer",
            List.of(Worth.UNCLEAR),
            "was last unclear"),
        law(
            "S16",
            "needs a red newer than the last disruption there",
            List.of(Worth.SPOILED, Worth.PERHAPS_SPOILED),
            "was not found red since it was last disrupted"),
        law(
            "S31",
            "needs a red that is not past its age, and says how long it is good",
            List.of(Worth.EXPIRED),
            "has no fresh licence"));
  }

  private static LicenceLaw law(String id, String needs, List<Worth> faults, String wrong) {
    return new LicenceLaw(
        id, "a disruptive act " + needs, faults, wrong, Runbook.SERVER, List.of());
  }

  @Override
  ServerLaw<Licence> about(ServerName one, World world) {
    List<Setting> withEffect =
        Setting.all(world, one).stream().filter(Setting::needsEffect).toList();
    return new LicenceLaw(id(), because(), faults, wrong, one, withEffect);
  }

  @Override
  public Licence start(World world) {
    return new Licence(ImmutableMap.of(), ImmutableSet.of());
  }

  @Override
  public Licence after(Licence now, PathEvent event) {
    Optional<Way> verdict = verdict(event, server);
    if (verdict.isPresent()) {
      return now.with(((PathEvent.Asked) event).question(), worth(verdict.get()));
    }
    if (answer(event, server, Question.ReadServerUp.class).filter(Way.NO::equals).isPresent()) {
      return now.turned(Worth.PERHAPS_SPOILED, Worth.RED);
    }
    if (!(event instanceof PathEvent.Acted acted) || !acted.act().server().equals(server)) {
      return now;
    }
    Licence next = new Licence(now.verdicts(), puttingBack(now, acted.act(), acted.way()));
    if (acted.way() == Way.EXPIRED && acted.act().disruptive()) {
      return next.turned(Worth.RED, Worth.EXPIRED);
    }
    if (!disturbs(event, server, Risk.INTERRUPTS)) {
      return next;
    }
    return next.turned(Worth.RED, acted.way() == Way.MAYBE ? Worth.PERHAPS_SPOILED : Worth.SPOILED);
  }

  private ImmutableSet<Setting> puttingBack(Licence now, Act act, Way way) {
    return settings.stream()
        .filter(
            setting ->
                setting.undoneBy(act)
                    ? way.mayHaveHappened() || now.puttingBack().contains(setting)
                    : now.puttingBack().contains(setting)
                        && !(setting.takenUpBy(act) && way == Way.DONE))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Worth worth(Way verdict) {
    return switch (verdict) {
      case YES -> Worth.GREEN;
      case NO -> Worth.RED;
      default -> Worth.UNCLEAR;
    };
  }

  @Override
  public Optional<String> brokenBy(Licence now, PathEvent event) {
    boolean needed =
        event instanceof PathEvent.Acted acted
            && acted.act().server().equals(server)
            && acted.act().disruptive()
            && !isCleanUp(now, acted.act());
    if (!needed) {
      return Optional.empty();
    }
    boolean undated = faults.contains(Worth.EXPIRED) && !((PathEvent.Acted) event).dated();
    boolean missing = !now.verdicts().containsValue(Worth.RED) && fault(now);
    return when(
        undated || missing,
        PathWords.name(((PathEvent.Acted) event).act()) + " is decided, but it " + wrong);
  }

  /** No server is taken down for clean-up. */
  private static boolean isCleanUp(Licence now, Act act) {
    return act.risk() == Risk.INTERRUPTS
        && now.puttingBack().stream().anyMatch(setting -> setting.takenUpBy(act));
  }

  /** Whether this law is the one to name what is missing: the first in the order of worths. */
  private boolean fault(Licence now) {
    if (now.verdicts().isEmpty()) {
      return faults.isEmpty();
    }
    Worth best = now.verdicts().values().stream().min(Worth::compareTo).orElse(Worth.GREEN);
    return faults.contains(best);
  }
}
