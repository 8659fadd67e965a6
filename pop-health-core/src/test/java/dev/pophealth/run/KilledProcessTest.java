package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.run.journal.FileJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second JVM is killed, as by kill -9, at every record of a recovery; this one goes on. */
class KilledProcessTest {

  private static final List<String> ALL =
      List.of(
          "RestartService mbx1",
          "BlockActivation mbx1",
          "RestartServer mbx1",
          "RestoreActivation mbx1");

  @TempDir Path directory;

  @Test
  void killed_at_every_record_it_is_ended_with_nothing_lost_and_nothing_repeated_blindly()
      throws Exception {
    Path whole = directory.resolve("whole");
    KilledProcess.run(whole, FileJournal.in(whole.resolve("journal")));
    List<JournalRecord> records = only(whole);
    assertThat(LastingServers.lines(whole.resolve("servers"))).isEqualTo(ALL);

    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<?>> deaths = new ArrayList<>();
    for (int at = 1; at <= records.size(); at++) {
      int record = at;
      deaths.add(two.submit(() -> kill(record, DyingJournal.Death.AFTER_WRITING, records)));
      if (records.get(at - 1) instanceof JournalRecord.Intended) {
        deaths.add(two.submit(() -> kill(record, DyingJournal.Death.BEFORE_THE_NEXT, records)));
      }
    }
    for (Future<?> death : deaths) {
      death.get();
    }
    two.shutdown();
  }

  private Void kill(int at, DyingJournal.Death death, List<JournalRecord> whole) throws Exception {
    Path here = directory.resolve(at + "-" + death);
    String as = "killed " + death + " " + whole.get(at - 1);
    runAndKill(here, at, death);
    assertThat(only(here)).as(as).isEqualTo(sameButOwner(whole.subList(0, at), only(here)));
    List<String> before = LastingServers.lines(here.resolve("servers"));

    KilledProcess.run(here, FileJournal.in(here.resolve("journal")));

    List<JournalRecord> after = only(here);
    List<String> acts = LastingServers.lines(here.resolve("servers"));
    assertThat(after.subList(0, at)).as(as).isEqualTo(sameButOwner(whole.subList(0, at), after));
    assertThat(after.get(after.size() - 1)).as(as).isInstanceOf(JournalRecord.Ended.class);
    assertThat(acts.subList(0, before.size())).as(as).isEqualTo(before);
    assertThat(acts).as(as).doesNotHaveDuplicates();
    assertThat(ALL).as(as).containsAll(acts);
    return null;
  }

  private static void runAndKill(Path here, int at, DyingJournal.Death death) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                TestClassPath.all(),
                KilledProcess.class.getName(),
                here.toString(),
                String.valueOf(at),
                death.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("now");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<JournalRecord> only(Path here) throws IOException {
    FileJournal journal = FileJournal.in(here.resolve("journal"));
    assertThat(journal.recoveries()).hasSize(1);
    return journal.read(journal.recoveries().get(0));
  }

  /** Each process has a session of its own, which the first record names. */
  private static List<JournalRecord> sameButOwner(
      List<JournalRecord> records, List<JournalRecord> of) {
    List<JournalRecord> same = new ArrayList<>(records);
    same.set(0, of.get(0));
    return same;
  }
}
