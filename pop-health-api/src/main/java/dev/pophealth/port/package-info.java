/**
 * What an embedder implements, so that recoveries can be run: look ({@link
 * dev.pophealth.port.ProbeRunner}, {@link dev.pophealth.port.HealthSource}, {@link
 * dev.pophealth.port.TopologySource}), do ({@link dev.pophealth.port.ActionExecutor}, {@link
 * dev.pophealth.port.RestartHook}), ask people ({@link dev.pophealth.port.Approver}), write down
 * ({@link dev.pophealth.port.Journal}) and tell the time ({@link dev.pophealth.port.Timekeeper}).
 *
 * <p>All of it may be called by many threads at once. What looks and does may block its thread, but
 * no longer than it is told to; when it does, the thread is interrupted and what comes later is not
 * taken. An exception is an answer too: the question is unclear then, the act may have taken place.
 */
@NullMarked
package dev.pophealth.port;

import org.jspecify.annotations.NullMarked;
