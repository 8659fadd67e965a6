package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.ProbeKind;
import dev.pophealth.pop3.Trust;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Probes one target or many; ends as a monitoring plugin. */
abstract class ProbeSubcommand extends ToldSubcommand {

  private static final int MOST_AT_ONCE = 64;

  private final ProbeKind kind;

  @Parameters(
      paramLabel = "HOST[:PORT]",
      description = "What to probe. An IPv6 address with a port stands in brackets.")
  List<String> hosts = List.of();

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "Lines of HOST[:PORT] [USER]; # begins a remark. - is standard input.")
  Optional<String> targets = Optional.empty();

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many probes run at once, 1 to 64. Default: 8.")
  int atOnce = 8;

  @Option(
      names = "--plugin",
      description = "Write what monitoring plugins write: a line with performance data.")
  boolean plugin;

  @Option(names = "--transcript", description = "Show what was said as well, without secrets.")
  boolean transcript;

  @Option(names = "--quiet", description = "No progress on standard error.")
  boolean quiet;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Mixin ThresholdOptions thresholds = new ThresholdOptions();

  ProbeSubcommand(Outside outside, ProbeKind kind) {
    super(outside);
    this.kind = kind;
  }

  /** Adds what the kind of probe needs. */
  abstract Completion completion();

  /** Completes the check of one target. */
  interface Completion {
    void complete(Pop3Check.Builder check, ProbeTarget target);
  }

  /** A monitoring plugin that cannot tell says UNKNOWN, whatever kept it from telling. */
  @Override
  final int exitCodeFor(int failure) {
    return ExitCode.UNKNOWN;
  }

  @Override
  final int run(Output out) {
    if (plugin && format == Format.JSON) {
      throw usage("--plugin and --format json exclude each other");
    }
    if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw usage("--at-once is " + atOnce + ": choose 1 to " + MOST_AT_ONCE);
    }
    List<Probed> probed = probe(checks());
    CheckStatus worst =
        probed.stream().map(Probed::status).reduce(CheckStatus.OK, CheckStatus::worse);
    if (format == Format.JSON) {
      ObjectNode root = document().put("probe", kind.name()).put("status", worst.name());
      ArrayNode results = root.putArray("results");
      probed.forEach(one -> ProbeJson.write(one, transcript, results.addObject()));
      out.text(Json.pretty(root));
    } else if (plugin) {
      out.text(PluginText.of(worst, probed, thresholds));
    } else {
      new ProbeText(this, transcript).write(worst, probed, out);
    }
    return worst.exitCode();
  }

  private List<Pop3Check> checks() {
    List<ProbeTarget> all = new ArrayList<>();
    hosts.forEach(host -> all.add(ProbeTarget.of(host)));
    targets.ifPresent(
        file ->
            all.addAll(
                ProbeTarget.list(
                    Input.named(file), Input.text(outside, file, StandardCharsets.UTF_8))));
    if (all.isEmpty()) {
      throw usage("nothing to probe: give a host, or --targets");
    }
    Trust trust = connection.trust(outside);
    Completion completion = completion();
    List<Pop3Check> checks = new ArrayList<>();
    for (ProbeTarget target : all) {
      Pop3Check.Builder check = Pop3Check.builder().kind(kind).host(target.host());
      target.port().ifPresent(check::port);
      connection.fill(check, trust);
      completion.complete(check, target);
      checks.add(check.build());
    }
    return checks;
  }

  private List<Probed> probe(List<Pop3Check> checks) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(atOnce, checks.size()),
            task -> {
              Thread thread = new Thread(task, "probe");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Pop3Client client = Pop3Client.create(outside.clock(), MOST_AT_ONCE);
      AtomicInteger done = new AtomicInteger();
      List<CompletableFuture<Probed>> all =
          checks.stream()
              .map(
                  check ->
                      client
                          .probe(check, pool)
                          .thenApply(result -> judged(result, done, checks.size())))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private Probed judged(Pop3Result result, AtomicInteger done, int of) {
    Probed probed = new Probed(result, thresholds.judge(result, outside.clock().instant()));
    int number = done.incrementAndGet();
    if (of > 1 && !quiet) {
      note(
          "["
              + number
              + "/"
              + of
              + "] "
              + result.target()
              + " "
              + probed.status()
              + " "
              + result.took().toMillis()
              + " ms");
    }
    return probed;
  }
}
