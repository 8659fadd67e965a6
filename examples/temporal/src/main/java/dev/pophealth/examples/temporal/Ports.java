package dev.pophealth.examples.temporal;

import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.Approver;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.Journal;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.port.TopologySource;

/**
 * What a worker looks and acts by: the very ports that a runner on one machine has.
 *
 * @param probes runs probes
 * @param health answers all other questions
 * @param topology knows the servers
 * @param acts performs acts
 * @param approver asks people
 * @param handOver hears of recoveries that a person has to go on with
 * @param journal one for all workers, and for nobody else
 */
public record Ports(
    ProbeRunner probes,
    HealthSource health,
    TopologySource topology,
    ActionExecutor acts,
    Approver approver,
    HandOver handOver,
    Journal journal) {}
