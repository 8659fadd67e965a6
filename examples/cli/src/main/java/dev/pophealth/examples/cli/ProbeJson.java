package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.PhaseResult;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Pop3Session;
import dev.pophealth.pop3.TlsFacts;
import java.util.List;

/** Results of probes as JSON. */
final class ProbeJson {

  private ProbeJson() {}

  static void write(Probed probed, boolean transcript, ObjectNode to) {
    Pop3Result result = probed.result();
    to.put("target", result.target()).put("status", probed.status().name());
    Json.names(to, "reasons", probed.judged().reasons());
    probed.judged().daysLeft().ifPresent(days -> to.put("certificateDaysLeft", days));
    to.put("category", result.category().name());
    to.put("blame", result.category().blame().name());
    to.put("result", result.reading().result().name());
    to.put("answer", result.reading().answer().name());
    to.put("startedAt", result.startedAt().toString()).put("millis", result.took().toMillis());
    phase(result.resolution(), to.putObject("resolution"));
    result
        .diagnosis()
        .ifPresent(diagnosis -> ExplainedReply.diagnosis(diagnosis, to.putObject("diagnosis")));
    findings(result.findings(), to);
    notTested(result.notTested(), to);
    ArrayNode sessions = to.putArray("sessions");
    result.sessions().forEach(session -> session(session, transcript, sessions.addObject()));
  }

  private static void session(Pop3Session session, boolean transcript, ObjectNode to) {
    to.put("address", session.address()).put("ok", session.ok());
    ArrayNode phases = to.putArray("phases");
    session.phases().forEach(phase -> phase(phase, phases.addObject()));
    session
        .diagnosis()
        .ifPresent(diagnosis -> ExplainedReply.diagnosis(diagnosis, to.putObject("diagnosis")));
    session.tls().ifPresent(tls -> tls(tls, to.putObject("tls")));
    session.greeting().ifPresent(greeting -> to.put("greeting", greeting));
    session.servingNode().ifPresent(node -> to.put("servingNode", node));
    session.mechanism().ifPresent(mechanism -> to.put("mechanism", mechanism));
    session
        .mailbox()
        .ifPresent(
            box ->
                to.putObject("mailbox")
                    .put("messages", box.messages())
                    .put("octets", box.octets()));
    findings(session.findings(), to);
    notTested(session.notTested(), to);
    if (transcript) {
      Json.names(to, "transcript", session.transcript());
    }
  }

  private static void phase(PhaseResult phase, ObjectNode to) {
    to.put("phase", phase.phase().name()).put("passed", phase.passed());
    to.put("millis", phase.took().toMillis());
  }

  private static void tls(TlsFacts tls, ObjectNode to) {
    to.put("protocol", tls.protocol()).put("cipher", tls.cipher());
    to.put("subject", tls.subject()).put("issuer", tls.issuer());
    Json.names(to, "names", tls.names());
    Json.names(to, "chain", tls.chain());
    to.put("notBefore", tls.notBefore().toString()).put("notAfter", tls.notAfter().toString());
    to.put("certificateSha256", tls.certificateSha256()).put("keySha256", tls.keySha256());
    Json.names(to, "problems", tls.problems());
  }

  private static void findings(List<Finding> findings, ObjectNode to) {
    ArrayNode all = to.putArray("findings");
    findings.forEach(
        one -> all.addObject().put("kind", one.kind().name()).put("detail", one.detail()));
  }

  private static void notTested(List<NotTested> notTested, ObjectNode to) {
    ArrayNode all = to.putArray("notTested");
    notTested.forEach(one -> all.addObject().put("what", one.what()).put("why", one.why()));
  }
}
