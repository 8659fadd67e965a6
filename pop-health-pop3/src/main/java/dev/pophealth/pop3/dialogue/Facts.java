package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What a dialogue has learned; no secret in it.
 *
 * @param greeting the greeting's text; empty while there was none
 * @param inClear the capabilities told before STLS, which count no more
 * @param capabilities those that the login went by: in clear without STLS, else under TLS
 * @param loggedIn those told after the login
 * @param mailbox what STAT said
 * @param listed what LIST said: how many messages, and their sizes together
 * @param mechanism by which the login was tried, in the server's word
 * @param stage how far the session came
 * @param failure what ended it before its time
 * @param findings what else is worth knowing
 * @param notTested what the probe says nothing about
 * @param transcript what was said
 */
public record Facts(
    Optional<String> greeting,
    Optional<Capabilities> inClear,
    Optional<Capabilities> capabilities,
    Optional<Capabilities> loggedIn,
    Optional<MailboxFigures> mailbox,
    Optional<MailboxFigures> listed,
    Optional<String> mechanism,
    Stage stage,
    Optional<Evidence> failure,
    List<Finding> findings,
    List<NotTested> notTested,
    List<String> transcript) {}
