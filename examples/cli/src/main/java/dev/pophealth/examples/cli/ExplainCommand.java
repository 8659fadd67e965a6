package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.ShellFact;
import dev.pophealth.exchange.ShellReading;
import dev.pophealth.health.AlertText;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop3.ReplyMeaning;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what somebody pasted. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Explains a server's reply, a shell output or an alert's text.",
    description = {
      "What it means, what is suspected, what to check next. Which of them it is shows by itself,",
      "or is named with --kind."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health explain --reply \"-ERR Server Unavailable. 21\" --after PASS",
      "  Get-ServerHealth mbx1 | pop-health explain",
      "  pop-health explain --lang ja alert.txt"
    })
final class ExplainCommand extends ToldSubcommand {

  /** What can be explained. */
  enum Kind {
    REPLY,
    SHELL,
    ALERT
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to explain. Default: standard input, which - names as well.")
  Optional<String> file = Optional.empty();

  @Option(names = "--reply", paramLabel = "LINE", description = "A server's reply, as one word.")
  Optional<String> reply = Optional.empty();

  @Option(
      names = "--after",
      paramLabel = "COMMAND",
      description =
          "What the reply answers: connecting, STLS, USER, PASS, XOAUTH2, STAT, RETR, QUIT.")
  Optional<ReplyMeaning.After> after = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What it is: reply, shell or alert. Default: it shows by itself.")
  Optional<Kind> kind = Optional.empty();

  @Mixin ShellOptions shell = new ShellOptions();

  ExplainCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (reply.isPresent() && file.isPresent()) {
      throw usage("both --reply and a file are given: give one of them");
    }
    Explained explained =
        reply
            .map(line -> (Explained) ofReply(line))
            .orElseGet(() -> ofInput(Input.bytes(outside, file.orElse("-"))));
    if (format == Format.JSON) {
      ObjectNode root = document();
      explained.json(root);
      out.text(Json.pretty(root));
    } else {
      explained.text(this, out);
    }
    return ExitCode.OK;
  }

  private Explained ofInput(byte[] bytes) {
    String text = Input.text(bytes, shell.charset);
    if (kind.isPresent()) {
      return switch (kind.get()) {
        case REPLY -> ofReply(replyIn(text).orElse(text.strip()));
        case SHELL -> new ExplainedShell(shell.read(bytes));
        case ALERT -> new ExplainedAlert(AlertText.read(text, PopHealth.model()));
      };
    }
    Optional<String> replied = replyIn(text);
    if (replied.isPresent() && text.strip().lines().count() == 1) {
      return ofReply(replied.get());
    }
    ShellReading reading = shell.read(bytes);
    if (reading.facts().stream().anyMatch(ExplainCommand::isTelling)) {
      return new ExplainedShell(reading);
    }
    AlertText alert = AlertText.read(text, PopHealth.model());
    if (alert.healthSet().value().isPresent()
        || alert.monitor().value().isPresent()
        || alert.monitor().isOpen()) {
      return new ExplainedAlert(alert);
    }
    return replied
        .map(line -> (Explained) ofReply(line))
        .or(
            () ->
                reading.facts().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ExplainedShell(reading)))
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.DATA,
                    Input.named(file.orElse("-"))
                        + " is no reply, no output of the management shell and no alert about POP"
                        + " that could be told: name what it is with --kind reply, shell or"
                        + " alert"));
  }

  private ExplainedReply ofReply(String line) {
    return new ExplainedReply(
        after
            .map(command -> ReplyMeaning.of(line, command))
            .orElseGet(() -> ReplyMeaning.of(line)));
  }

  /** The first line that has a reply in it, from there on, as logs and screens show it. */
  private static Optional<String> replyIn(String text) {
    return text.lines()
        .flatMap(
            line ->
                List.of("-ERR", "+OK").stream()
                    .map(line::indexOf)
                    .filter(at -> at >= 0)
                    .map(line::substring)
                    .limit(1))
        .map(String::strip)
        .findFirst();
  }

  /** Errors, greetings and escalations may stand in a text of any kind. */
  private static boolean isTelling(ShellFact fact) {
    return !(fact instanceof ShellFact.ErrorText)
        && !(fact instanceof ShellFact.Greeting)
        && !(fact instanceof ShellFact.Escalation);
  }
}
