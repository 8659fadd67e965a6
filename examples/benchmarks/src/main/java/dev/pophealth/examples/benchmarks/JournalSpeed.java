package dev.pophealth.examples.benchmarks;

import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.StepId;
import dev.pophealth.run.journal.FileJournal;
import dev.pophealth.run.journal.JournalCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How fast the journal is, beside a loop that appends the same bytes to as many files and forces
 * each to the disk. Takes a directory on the disk to measure, and the number of files.
 */
public final class JournalSpeed {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int RECORDS = 2_000;
  private static final int ROUNDS = 7;

  private JournalSpeed() {}

  /**
   * Measures in rounds that take turns.
   *
   * @param args a directory, and how many files (200)
   * @throws IOException when the disk is full
   */
  public static void main(String[] args) throws IOException {
    Path directory = args.length > 0 ? Path.of(args[0]) : Path.of("target");
    int files = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    double[] journal = new double[ROUNDS];
    double[] loop = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Path here = Files.createTempDirectory(directory, "journal-speed");
      journal[round] = journal(here.resolve("journal"), files);
      loop[round] = loop(Files.createDirectory(here.resolve("loop")), files);
    }
    Arrays.sort(journal);
    Arrays.sort(loop);
    System.out.printf(
        "%d records to %d files: journal %.0f a second, loop %.0f, journal/loop %.2f%n",
        RECORDS,
        files,
        journal[ROUNDS / 2],
        loop[ROUNDS / 2],
        journal[ROUNDS / 2] / loop[ROUNDS / 2]);
  }

  private static double journal(Path directory, int files) throws IOException {
    try (JournalSession session = FileJournal.in(directory).open()) {
      for (int file = 0; file < files; file++) {
        session.append("r" + file, begun());
      }
      long began = System.nanoTime();
      for (int i = 0; i < RECORDS; i++) {
        session.append("r" + i % files, record(i));
      }
      return RECORDS * 1e9 / (System.nanoTime() - began);
    }
  }

  private static double loop(Path directory, int files) throws IOException {
    List<FileChannel> channels = new ArrayList<>();
    try {
      for (int file = 0; file < files; file++) {
        FileChannel channel =
            FileChannel.open(
                directory.resolve("r" + file),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        channel.write(bytes(begun()));
        channel.force(true);
        channels.add(channel);
      }
      List<ByteBuffer> lines = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        lines.add(bytes(record(i)));
      }
      long began = System.nanoTime();
      for (int i = 0; i < RECORDS; i++) {
        channels.get(i % files).write(lines.get(i));
        channels.get(i % files).force(false);
      }
      return RECORDS * 1e9 / (System.nanoTime() - began);
    } finally {
      for (FileChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static ByteBuffer bytes(JournalRecord record) {
    return ByteBuffer.wrap((JournalCodec.write(record) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static JournalRecord record(int number) {
    return new JournalRecord.Asked(
        NOON, number, StepId.of("V2c"), ServerName.of("mbx1"), "Run the probe PopDeepTestProbe.");
  }

  private static JournalRecord begun() {
    Alert alert = new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), NOON);
    return new JournalRecord.Begun(
        NOON,
        "benchmark",
        Incident.of(alert, Role.MAILBOX),
        Optional.of("D.deep"),
        "0123456789abcdef",
        Optional.empty());
  }
}
