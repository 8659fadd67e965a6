package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many probes that all wait, on virtual threads, of which none holds on to its carrier. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "virtual threads came with JDK 21")
@Timeout(120)
class VirtualThreadsTest {

  private static final int PROBES = 64;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void probes_that_wait_pin_no_thread(ConnectionSecurity security) throws Exception {
    ExecutorService virtual = virtualThreads();
    try (ScriptedServer server = ScriptedServer.start(Probes.TLS, waitingAtStat(security))) {
      Pop3Check check =
          Probes.deep(server)
              .host("localhost") // so that names are resolved as well
              .security(security)
              .trust(Probes.TRUST)
              .listing(false)
              .connectionDeadline(Duration.ofSeconds(50))
              .build();
      Pop3Client client = Pop3Client.create(InstantSource.system(), PROBES);
      server.gate("stat").pass(1); // the first loads classes, which pins by itself
      assertThat(client.probe(check, virtual).get().ok()).isTrue();

      Flight flight = new Flight();
      CompletableFuture<List<Pop3Result>> all =
          client.probeAll(Collections.nCopies(PROBES, check), virtual);
      while (server.openConnections() < PROBES) {
        Thread.onSpinWait();
      }
      server.gate("stat").open();
      assertThat(all.get()).hasSize(PROBES).allMatch(Pop3Result::ok);
      assertThat(flight.pinned(directory)).isEmpty();
    } finally {
      virtual.shutdownNow();
    }
  }

  private static Script waitingAtStat(ConnectionSecurity security) {
    Script stls =
        Probes.GREETED
            .expect("CAPA")
            .say("+OK", "STLS", ".")
            .expect("STLS")
            .say("+OK")
            .tls()
            .then(Script.empty().expect("CAPA").say("+OK", "USER", "."));
    Script login =
        Script.empty()
            .expect("USER alice")
            .say("+OK")
            .expectMatching("PASS .*")
            .say("+OK")
            .expect("CAPA")
            .say("+OK", "USER", ".")
            .expect("STAT")
            .waitAt("stat")
            .say("+OK 0 0");
    return switch (security) {
      case PLAIN -> Probes.ASKED.then(login);
      case TLS -> Script.empty().tls().then(Probes.ASKED).then(login);
      case STLS -> stls.then(login);
    };
  }

  /** The baseline is JDK 17, whose Executors have none. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  /** The flight recorder, by reflection: the module that is tested does not read jdk.jfr. */
  private static final class Flight {

    private final Object recording;

    Flight() throws ReflectiveOperationException {
      recording = Class.forName("jdk.jfr.Recording").getConstructor().newInstance();
      Object settings = call(recording, "enable", String.class, "jdk.VirtualThreadPinned");
      call(settings, "withThreshold", Duration.class, Duration.ZERO);
      call(settings, "withStackTrace");
      call(recording, "start");
    }

    List<?> pinned(Path directory) throws Exception {
      Path file = Files.createTempFile(directory, "pinned", ".jfr");
      call(recording, "stop");
      call(recording, "dump", Path.class, file);
      call(recording, "close");
      return (List<?>)
          Class.forName("jdk.jfr.consumer.RecordingFile")
              .getMethod("readAllEvents", Path.class)
              .invoke(null, file);
    }

    private static Object call(Object on, String method) throws ReflectiveOperationException {
      return on.getClass().getMethod(method).invoke(on);
    }

    private static Object call(Object on, String method, Class<?> type, Object argument)
        throws ReflectiveOperationException {
      return on.getClass().getMethod(method, type).invoke(on, argument);
    }
  }
}
