import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;

/** A user's class with a runbook that is not safe: it restarts a server without draining it. */
public final class Mine {

  private Mine() {}

  public static Runbook runbook() {
    Question probe =
        new Question.RunProbe(ProbeIdentity.parse("POP\\PopCTPProbe"), Runbook.SERVER);
    return Runbook.named("mine")
        .first(confirm("M1", probe))
        .then(attempt("M2", new Act.RestartServer(Runbook.SERVER), check("M3", probe)))
        .otherwise("M4");
  }
}
