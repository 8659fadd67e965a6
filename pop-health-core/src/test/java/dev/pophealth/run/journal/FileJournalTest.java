package dev.pophealth.run.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import dev.pophealth.port.UnreadableJournalException;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final JournalRecord.Begun BEGUN =
      new JournalRecord.Begun(
          NOON,
          "somebody",
          Incident.of(
              new Alert(MonitorName.of("PopDeepTestMonitor"), ServerName.of("mbx1"), NOON),
              Role.MAILBOX),
          Optional.of("D.deep"),
          "abc",
          Optional.empty());
  private static final JournalRecord CANCELLED =
      new JournalRecord.Interrupted(NOON, Interruption.CANCELLED, "田中: 自分で見ます");

  @TempDir Path directory;

  @Test
  void what_was_appended_is_read_in_order_by_whoever_opens_the_directory() throws Exception {
    try (JournalSession session = FileJournal.in(directory).open()) {
      session.append("a", BEGUN);
      session.append("a", CANCELLED);
    }

    assertThat(FileJournal.in(directory).recoveries()).containsExactly("a");
    assertThat(FileJournal.in(directory).read("a")).containsExactly(BEGUN, CANCELLED);
    assertThat(directory.resolve("a.jsonl")).content().endsWith("\n").contains("田中");
  }

  @Test
  void a_recovery_is_begun_once() throws Exception {
    try (JournalSession session = FileJournal.in(directory).open()) {
      session.append("a", BEGUN);
      assertThatThrownBy(() -> session.append("a", BEGUN))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatThrownBy(() -> session.append("b", CANCELLED)).isInstanceOf(IOException.class);
    }
    assertThat(FileJournal.in(directory).read("a")).containsExactly(BEGUN);
  }

  @Test
  void what_was_cut_off_at_any_byte_is_passed_over_and_appended_behind() throws Exception {
    String first = JournalCodec.write(BEGUN) + "\n";
    byte[] second = (JournalCodec.write(CANCELLED) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut < second.length; cut++) {
      Path file = directory.resolve("cut" + cut + ".jsonl");
      Files.writeString(file, first);
      Files.write(file, Arrays.copyOf(second, cut), StandardOpenOption.APPEND);
      byte[] left = Files.readAllBytes(file);

      assertThat(FileJournal.in(directory).read("cut" + cut)).containsExactly(BEGUN);
      try (JournalSession session = FileJournal.in(directory).open()) {
        session.append("cut" + cut, CANCELLED);
        session.append("cut" + cut, CANCELLED);
      }
      assertThat(FileJournal.in(directory).read("cut" + cut))
          .containsExactly(BEGUN, CANCELLED, CANCELLED);
      assertThat(Files.readAllBytes(file)).startsWith(left);
    }
  }

  @Test
  void a_beginning_that_was_cut_off_is_no_recovery() throws Exception {
    Files.writeString(directory.resolve("a.jsonl"), JournalCodec.write(BEGUN).substring(0, 40));

    assertThat(FileJournal.in(directory).recoveries()).isEmpty();
    assertThatThrownBy(() -> FileJournal.in(directory).read("a"))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(news(FileJournal.in(directory).open())).isEmpty();
  }

  @Test
  void damage_is_told_with_file_and_line_and_left_as_it_is() throws Exception {
    String good = JournalCodec.write(BEGUN) + "\n" + JournalCodec.write(CANCELLED) + "\n";
    refused(good.replace("interrupted", "interupted"), 2, "a kind of record not known here");
    refused(good.replace("\"version\":1", "\"version\":2"), 1, "version is 2");
    refused(good.replace("pop-health-journal", "other"), 1, "format is another");
    refused(good.replace("\"words\"", "\"more\":1,\"words\""), 2, "more is not known");
    refused(JournalCodec.write(CANCELLED) + "\n", 1, "does not begin a recovery");
    refused(good + JournalCodec.write(BEGUN) + "\n", 3, "begins a recovery once more");
    refused(good + "\n", 3, "is no object");
    refused("GIF89a\n", 1, "is no JSON");
    refused(good + "x".repeat(JournalCodec.LONGEST + 1) + "\n", 3, "more than");
  }

  private void refused(String content, int line, String what) throws IOException {
    Path file = directory.resolve("a.jsonl");
    Files.writeString(file, content);

    assertThatThrownBy(() -> FileJournal.in(directory).read("a"))
        .isInstanceOf(UnreadableJournalException.class)
        .hasMessageContaining("a.jsonl, line " + line)
        .hasMessageContaining(what);
    try (JournalSession session = FileJournal.in(directory).open()) {
      assertThatThrownBy(() -> news(session)).isInstanceOf(UnreadableJournalException.class);
    }
    assertThat(file).hasContent(content);
  }

  @Test
  void what_is_no_utf_8_is_damage() throws Exception {
    Files.write(directory.resolve("a.jsonl"), new byte[] {(byte) 0xC3, '\n'});

    assertThatThrownBy(() -> FileJournal.in(directory).read("a"))
        .isInstanceOf(UnreadableJournalException.class)
        .hasMessageContaining("line 1: is no UTF-8");
  }

  @Test
  void sessions_see_what_others_append_and_nothing_twice() throws Exception {
    try (JournalSession one = FileJournal.in(directory).open();
        JournalSession other = FileJournal.in(directory).open()) {
      one.append("a", BEGUN);
      assertThat(news(one)).isEmpty();
      assertThat(news(other)).containsExactly("a " + BEGUN);
      other.append("b", BEGUN);
      one.append("a", CANCELLED);
      assertThat(news(one)).containsExactly("b " + BEGUN);
      assertThat(news(other)).containsExactly("a " + CANCELLED);
      assertThat(news(other)).isEmpty();
    }
  }

  @Test
  void what_a_session_wrote_that_came_and_went_is_seen() throws Exception {
    try (JournalSession one = FileJournal.in(directory).open()) {
      assertThat(news(one)).isEmpty();
      try (JournalSession other = FileJournal.in(directory).open()) {
        other.append("a", BEGUN);
      }
      assertThat(news(one)).containsExactly("a " + BEGUN);
    }
  }

  @Test
  void a_session_lives_until_it_is_closed() throws Exception {
    try (JournalSession one = FileJournal.in(directory).open()) {
      JournalSession other = FileJournal.in(directory).open();
      assertThat(one.alive(one.owner())).isTrue();
      assertThat(one.alive(other.owner())).isTrue();
      other.close();
      assertThat(one.alive(other.owner())).isFalse();
      assertThat(one.alive("1-never")).isFalse();
    }
  }

  @Test
  void a_turn_may_be_taken_again_by_the_thread_that_has_it() throws Exception {
    try (JournalSession session = FileJournal.in(directory).open();
        JournalTurn turn = session.turn();
        JournalTurn inner = session.turn()) {
      inner.news((recovery, record) -> {});
      turn.news((recovery, record) -> {});
    }
    assertThat(news(FileJournal.in(directory).open())).isEmpty();
  }

  @Test
  void a_directory_that_it_makes_is_its_owners_only() throws Exception {
    Path made = FileJournal.in(directory.resolve("new").resolve("journal")).directory();

    PosixFileAttributeView posix = Files.getFileAttributeView(made, PosixFileAttributeView.class);
    if (posix != null) {
      assertThat(PosixFilePermissions.toString(posix.readAttributes().permissions()))
          .isEqualTo("rwx------");
    }
    assertThat(FileJournal.in(made).directory()).isEqualTo(made);
  }

  @Test
  void names_that_would_be_files_elsewhere_are_refused() throws Exception {
    try (JournalSession session = FileJournal.in(directory).open()) {
      for (String name : List.of("", "../a", "a/b", "a:b", ".a", "a b", "é", "a".repeat(121))) {
        assertThatThrownBy(() -> session.append(name, BEGUN))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static List<String> news(JournalSession session) throws IOException {
    List<String> news = new ArrayList<>();
    try (JournalTurn turn = session.turn()) {
      turn.news((recovery, record) -> news.add(recovery + " " + record));
    }
    return news;
  }
}
