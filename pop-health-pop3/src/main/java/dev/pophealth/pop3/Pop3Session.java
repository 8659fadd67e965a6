package dev.pophealth.pop3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one address.
 *
 * @param address the address, as numbers
 * @param phases the phases walked, in their order, each with its time; one may come twice
 * @param diagnosis why it did not go well; empty if it did
 * @param tls what was seen of TLS, also of a handshake that failed
 * @param greeting what the server greeted with
 * @param servingNode the server that answered, where its greeting names it (Exchange's tag)
 * @param capabilities what it can do, as told last before the login
 * @param capabilitiesLoggedIn what it can do, as told after the login; empty where it was not asked
 * @param mailbox what STAT said
 * @param mechanism by which the login was tried
 * @param findings what else is worth knowing
 * @param notTested what the probe says nothing about
 * @param transcript what was said, line by line; secrets are not in it
 */
public record Pop3Session(
    String address,
    List<PhaseResult> phases,
    Optional<Diagnosis> diagnosis,
    Optional<TlsFacts> tls,
    Optional<String> greeting,
    Optional<String> servingNode,
    Optional<Capabilities> capabilities,
    Optional<Capabilities> capabilitiesLoggedIn,
    Optional<MailboxFigures> mailbox,
    Optional<String> mechanism,
    List<Finding> findings,
    List<NotTested> notTested,
    List<String> transcript) {

  /** Copies the lists. */
  public Pop3Session {
    Objects.requireNonNull(address, "address");
    phases = List.copyOf(phases);
    findings = List.copyOf(findings);
    notTested = List.copyOf(notTested);
    transcript = List.copyOf(transcript);
  }

  /** The same with what came after it. */
  Pop3Session and(List<PhaseResult> more, Optional<Diagnosis> why, List<Finding> found) {
    List<PhaseResult> allPhases = new ArrayList<>(phases);
    allPhases.addAll(more);
    List<Finding> allFindings = new ArrayList<>(findings);
    allFindings.addAll(found);
    return new Pop3Session(
        address,
        allPhases,
        why,
        tls,
        greeting,
        servingNode,
        capabilities,
        capabilitiesLoggedIn,
        mailbox,
        mechanism,
        allFindings,
        notTested,
        transcript);
  }

  /** Whether it went well. */
  public boolean ok() {
    return diagnosis.isEmpty();
  }
}
