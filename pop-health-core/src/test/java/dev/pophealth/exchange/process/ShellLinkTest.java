package dev.pophealth.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts through real processes that print, hang, flood and die. */
@Timeout(120)
class ShellLinkTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Fake fake;

  @BeforeEach
  void fake() {
    fake = new Fake(folder);
  }

  private ShellLink link(boolean asArgument) {
    return new ShellLink(fake.commandLine(), asArgument, Optional.empty(), 2, 1_000_000);
  }

  private List<Reply> send(String... commands) throws InterruptedException {
    return link(true).send(sent(commands), LONG);
  }

  private static List<Sent> sent(String... commands) {
    List<Sent> sent = new ArrayList<>();
    for (String command : commands) {
      sent.add(new Sent(command, false));
    }
    return sent;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void each_command_has_its_own_answer_whatever_the_script_goes_through(boolean asArgument)
      throws Exception {
    fake.on("Get-A", "printed", "[{\"name\":\"日本\"}]")
        .on("Get-B", "error", "SomeError,Some\nIt is broken.")
        .on("Get-C", "printed", "");
    List<Reply> replies = link(asArgument).send(sent("Get-A 'é’’日本'", "Get-B", "Get-C"), LONG);
    assertThat(replies)
        .containsExactly(
            new Reply.Printed("[{\"name\":\"日本\"}]"),
            new Reply.Failed(new ShellError("SomeError,Some", "It is broken.")),
            new Reply.Printed(""));
    assertThat(fake.seen()).containsExactly("Get-A 'é’’日本'", "Get-B", "Get-C");
  }

  @Test
  void on_standard_input_a_script_is_one_line_of_ascii() {
    Script plain = new Script(Optional.empty(), sent("Get-A 'x'"));
    assertThat(plain.line()).isEqualTo(plain.text() + "\n");
    for (Script packed :
        List.of(
            new Script(Optional.empty(), sent("Get-A '日本'")),
            new Script(Optional.of("Import-Module x # why"), sent("Get-A")))) {
      assertThat(packed.line()).matches("Invoke-Expression [ -~]+\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"noisy", "wrapped"})
  void noise_and_broken_lines_change_nothing(String kind) throws Exception {
    String long60 = "x".repeat(500) + " WARNING %%% . end";
    fake.on("Get-A", kind, long60);
    assertThat(send("Get-A")).containsExactly(new Reply.Printed(long60));
  }

  @Test
  void a_mark_that_is_cut_off_is_no_answer() throws Exception {
    fake.on("Get-A", "cut", "a long enough answer");
    assertThat(send("Get-A"))
        .containsExactly(new Reply.Unknown("it was begun, but the shell ended with exit code 0"));
  }

  @Test
  void a_shell_that_dies_leaves_it_open_what_happened_and_keeps_its_secrets() throws Exception {
    fake.on("Get-A", "printed", "a").on("Set-B", "dies", "Killed. Password: hunter2");
    List<Reply> replies = send("Get-A", "Set-B", "Get-A");
    assertThat(replies.get(0)).isEqualTo(new Reply.Printed("a"));
    assertThat(replies.get(1).notRun()).isFalse();
    assertThat(replies.get(1).words())
        .startsWith("it was begun, but the shell ended with exit code 3: Killed. Password: ")
        .doesNotContain("hunter2");
    assertThat(replies.get(2).notRun()).as("its mark may have been lost").isFalse();
    assertThat(replies.get(2).words()).startsWith("no answer came: ");
  }

  @Test
  void a_shell_that_hangs_is_ended_with_all_that_it_has_started() throws Exception {
    fake.on("Get-A", "hangs", "");
    ShellLink link = link(true);
    List<Reply> replies = List.of();
    for (int seconds = 5; !fake.hasChild() && seconds < 60; seconds *= 2) {
      replies = link.send(sent("Get-A"), Duration.ofSeconds(seconds));
    }
    assertThat(replies.get(0)).isInstanceOf(Reply.Unknown.class);
    assertThat(replies.get(0).words()).contains("did not end within");
    assertThat(fake.child().map(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join()))
        .matches(gone -> gone.isEmpty() || !gone.get().isAlive());
  }

  @Test
  void a_shell_that_floods_is_ended() throws Exception {
    fake.on("Get-A", "floods", "");
    List<Reply> replies = send("Get-A");
    assertThat(replies.get(0)).isInstanceOf(Reply.Unknown.class);
    assertThat(replies.get(0).words()).contains("printed too much");
  }

  @Test
  void a_session_that_cannot_be_opened_begins_nothing() throws Exception {
    fake.on("", "closed", "X\nAccess is denied.");
    assertThat(send("Set-A", "Set-B"))
        .hasSize(2)
        .allMatch(Reply::notRun)
        .allMatch(
            reply -> reply.words().equals("the session could not be opened: Access is denied."));
  }

  @Test
  void a_program_that_is_not_there_begins_nothing() throws Exception {
    ShellLink nowhere =
        new ShellLink(
            List.of(folder.resolve("nowhere").toString()), true, Optional.empty(), 1, 10_000);
    List<Reply> replies = nowhere.send(sent("Set-A"), LONG);
    assertThat(replies.get(0).notRun()).isTrue();
    assertThat(replies.get(0).words()).contains("could not be started");
  }

  @Test
  void a_shell_that_does_not_listen_leaves_it_open() throws Exception {
    fake.on("", "deaf", "");
    List<Reply> replies = link(false).send(sent("Get-A '" + "x".repeat(200_000) + "'"), LONG);
    assertThat(replies.get(0)).isInstanceOf(Reply.Unknown.class);
    assertThat(replies.get(0).words()).contains("exit code 7");
  }

  @Test
  void an_interrupt_ends_the_shell_with_all_that_it_has_started() throws Exception {
    fake.on("Get-A", "hangs", "");
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Thread caller =
          new Thread(
              () -> {
                try {
                  send("Get-A");
                } catch (InterruptedException e) {
                  thrown.complete(e);
                }
              });
      caller.start();
      while (!fake.hasChild()) {
        watch.take().reset();
      }
      caller.interrupt();
    }
    assertThat(thrown.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(fake.child().map(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join()))
        .matches(gone -> gone.isEmpty() || !gone.get().isAlive());
  }
}
