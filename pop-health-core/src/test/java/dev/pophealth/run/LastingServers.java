package dev.pophealth.run;

import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.FakeServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Servers that are as they were left when the process that used them died: they live in a file. */
final class LastingServers extends FakeServers {

  private final Path file;

  /** Servers of which mbx1 was ill at first, and to which happened what the file says. */
  LastingServers(Path file) throws Exception {
    super(Fleet.topology(), () -> Fleet.NOON.plusSeconds(lines(file).size()));
    this.file = file;
    makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    for (String line : lines(file)) {
      super.perform(new ActRequest("before", 1, act(line), Duration.ofSeconds(1)));
    }
  }

  @Override
  public Performance perform(ActRequest request) throws Exception {
    Files.writeString(
        file,
        request.act().getClass().getSimpleName() + " " + request.act().server() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return super.perform(request);
  }

  /** What was done to them, by whatever process. */
  static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Act act(String line) {
    ServerName server = ServerName.of(line.substring(line.indexOf(' ') + 1));
    return switch (line.substring(0, line.indexOf(' '))) {
      case "RestartService" -> new Act.RestartService(PopHealth.POP3_BACKEND, server);
      case "BlockActivation" -> new Act.BlockActivation(server);
      case "RestartServer" -> new Act.RestartServer(server);
      case "RestoreActivation" -> new Act.RestoreActivation(server);
      default -> throw new IllegalStateException(line);
    };
  }
}
