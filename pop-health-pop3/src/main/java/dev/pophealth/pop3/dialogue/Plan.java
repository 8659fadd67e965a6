package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Login;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said.
 *
 * @param secured whether TLS is on from the start
 * @param upgrade whether STLS is wanted
 * @param login who logs in; null for nobody
 * @param light whether to sign off right after the login
 * @param listing whether LIST and UIDL are asked as well
 * @param bounds how much is taken
 * @param before the capabilities of last time
 * @param workedBefore whether the same login worked last time
 */
public record Plan(
    boolean secured,
    boolean upgrade,
    @Nullable Login login,
    boolean light,
    boolean listing,
    Bounds bounds,
    Optional<Capabilities> before,
    boolean workedBefore) {}
