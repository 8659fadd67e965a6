package dev.pophealth.exchange;

import dev.pophealth.exchange.process.Reply;
import dev.pophealth.exchange.process.Sent;
import dev.pophealth.exchange.process.ShellLink;
import dev.pophealth.pop.shell.Command;
import dev.pophealth.pop.shell.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says commands to a shell and reads what comes. Safe for use by many threads. */
final class Talk {

  /** Sends commands; what came of each, in their order. */
  interface Link {
    List<Reply> send(List<Sent> commands, Duration within) throws InterruptedException;
  }

  private final Link link;
  private final Consumer<String> transcript;

  Talk(Link link, Consumer<String> transcript) {
    this.link = link;
    this.transcript = transcript;
  }

  static Talk over(ShellConnection connection, Consumer<String> transcript) {
    ShellLink link =
        new ShellLink(
            connection.commandLine(),
            connection.passing() == ScriptPassing.ENCODED_COMMAND,
            connection.opening(),
            connection.atOnce(),
            connection.mostPrinted());
    return new Talk(link::send, transcript);
  }

  /** What came of each command, in their order. */
  List<Heard> say(List<Template.Filling> fillings, Duration within) throws InterruptedException {
    List<Sent> sent = new ArrayList<>();
    for (Template.Filling filling : fillings) {
      Command command = filling.command();
      transcript.accept(command.typed());
      sent.add(new Sent(command.sent(), filling.lines()));
    }
    return link.send(sent, within).stream().map(Heard::of).toList();
  }

  Heard say(Template.Filling filling, Duration within) throws InterruptedException {
    return say(List.of(filling), within).get(0);
  }
}
