package dev.pophealth.examples.temporal;

import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.run.TimeLimits;
import java.util.Collection;

/**
 * What a worker decides by. All workers of a task queue have the same engine and runbooks.
 *
 * @param engine decides
 * @param runbooks the runbooks that it follows, to be compiled before a workflow needs them
 * @param policy what may be done by itself
 * @param limits how long things may take
 */
public record Rules(
    RecoveryEngine engine,
    Collection<Runbook> runbooks,
    AutomationPolicy policy,
    TimeLimits limits) {}
