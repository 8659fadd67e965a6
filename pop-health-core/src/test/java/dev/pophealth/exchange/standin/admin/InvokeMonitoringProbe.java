package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Probes;
import dev.pophealth.exchange.standin.world.ProtocolLog;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code Invoke-MonitoringProbe}: the identity's letter case counts; some probes cannot be run on
 * demand ({@code notOnDemand} in the state).
 */
final class InvokeMonitoringProbe extends Health.Reader {

  /** No run takes longer: the published time-out of POP's probes is 55 seconds. */
  private static final int GIVES_UP_AFTER = 55;

  InvokeMonitoringProbe(World world) {
    super(world);
  }

  @Override
  List<Value> act(Invocation in) {
    Server server = answering(in, in.text("Server"));
    String identity = in.text("Identity");
    Optional<Probes.Probe> probe =
        Probes.ALL.stream()
            .filter(one -> server.has(one.role()))
            .filter(
                one ->
                    identity.equals(one.identity()) || identity.startsWith(one.identity() + "\\"))
            .findFirst();
    if (probe.isEmpty()) {
      throw in.fail(
          exchange(in, "InvalidIdentityException", "probeNotFound", identity, server.name()));
    }
    for (var one : world().root().path("notOnDemand")) {
      if (one.asText().equals(probe.get().identity())) {
        throw in.fail(exchange(in, "ProbeNotRunnableException", "probeNotOnDemand", identity));
      }
    }
    Instant start = server.world().now(server.name());
    Probes.Finding finding = new Probes(world()).run(probe.get().name(), server);
    world()
        .elapse(
            java.time.Duration.ofSeconds(
                finding.exception().contains("Timeout") || finding.error().contains("Timeout")
                    ? GIVES_UP_AFTER
                    : 1));
    if (probe.get().name().equals("PopCTPProbe")) {
      new ProtocolLog(world()).probe(server);
    }
    return List.of(result(in, server, identity, finding, start));
  }

  private Thing result(
      Invocation in, Server server, String identity, Probes.Finding finding, Instant start) {
    String user =
        "HealthMailbox-" + server.name() + "-001@" + world().setting("domain", "contoso.com");
    Value end = ExchangeCmdlet.time(in, world().now(server.name()));
    Thing result =
        new Thing("Microsoft.Exchange.Monitoring.MonitoringProbeResult", "System.Object");
    result
        .with("Server", server.name())
        .with("MonitorIdentity", identity)
        .with("RequestId", "658baf57-fbfa-40d2-b5fc-a91ff64ef092")
        .with("ExecutionStartTime", ExchangeCmdlet.time(in, start))
        .with("ExecutionEndTime", end)
        .with("Error", finding.error())
        .with(
            "Exception",
            finding.exception().isEmpty()
                ? ""
                : finding.exception()
                    + "\r\n   at Microsoft.Exchange.Monitoring.ActiveMonitoring.PopImap.Probes.PopImapProbeBase.DoWork(CancellationToken cancellationToken)")
        .with("PoisonedCount", new Whole(0))
        .with("ExecutionId", new Whole(30251807))
        .with("SampleValue", new Real(0))
        .with(
            "ExecutionContext",
            "Account="
                + user
                + ";Password="
                + world().setting("probePassword", "S3cret!OfTheProbe")
                + ";Endpoint=127.0.0.1")
        .with("FailureContext", finding.failureContext())
        .with("ExtensionXml", "")
        .with("ResultType", Words.result(finding.resultType()))
        .with("RetryCount", new Whole(0))
        .with("ResultName", identity.substring(identity.indexOf('\\') + 1))
        .with("IsNotified", Flag.FALSE)
        .with("ResultId", new Whole(730251807))
        .with("ServiceName", identity.substring(0, identity.indexOf('\\')))
        .with("StateAttribute1", "")
        .with("StateAttribute2", user)
        .with("StateAttribute3", finding.failureContext())
        .with("StateAttribute4", "")
        .with("StateAttribute5", "")
        .with("Identity", Nothing.NULL)
        .with("IsValid", Flag.TRUE)
        .with("ObjectState", new Word("Microsoft.Exchange.Data.ObjectState", "New", 0));
    return result;
  }
}
