package dev.pophealth.exchange;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.report.Language;
import dev.pophealth.report.Plan;
import dev.pophealth.report.PlanLine;
import dev.pophealth.report.Telling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A commented script of commands for a person who reads it and runs it step by step in Exchange's
 * management shell: a whole plan, or a single decision as its dry run. Immutable; safe to share.
 *
 * <p>Run as a whole it does nothing: its first command ends it.
 *
 * @param text the script, its lines ended by {@code \n}
 */
public record ShellScript(String text) {

  private static final String RULE = "# " + "-".repeat(70);

  /** Refuses null. */
  public ShellScript {
    Objects.requireNonNull(text, "text");
  }

  /**
   * The plan of a runbook for one server: each step with its id, its ways on as comments, and its
   * commands. What is only known on the way, such as the Mailbox server that C3e finds, stands as
   * {@code '<found>'}.
   *
   * @param runbook the runbook
   * @param server the server that it is followed on
   * @param language the language of the comments
   */
  public static ShellScript of(Runbook runbook, ServerName server, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + runbook.id() + ": " + server);
    lines.add("#");
    lines.addAll(head(language));
    List<String> above = List.of();
    boolean titles = false;
    for (PlanLine line : Plan.of(runbook).lines(language)) {
      boolean title = line.step().isEmpty() && line.ways().isEmpty();
      if (!title || !titles) {
        lines.add("");
      }
      titles = title;
      if (line.step().isPresent()) {
        lines.add(RULE);
      }
      lines.add(comment(line.depth(), line.step().map(id -> id + "  ").orElse("") + line.words()));
      line.ways().forEach(way -> lines.add(comment(line.depth() + 1, "- " + way)));
      if (line.action().isPresent()) {
        Action action = line.action().get();
        above =
            commands(action.server().equals(Runbook.SERVER) ? action.on(server) : action, above);
        lines.addAll(above);
      }
    }
    return of(lines);
  }

  /**
   * What would be typed for a decision, with the decision's reason as a comment: its dry run. A
   * decision that performs nothing has no commands.
   *
   * @param decision the decision
   * @param language the language of the comments
   */
  public static ShellScript of(Decision decision, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(comment(0, Telling.decision(decision, language)));
    lines.add("#");
    lines.addAll(head(language));
    lines.add("");
    if (decision instanceof Decision.Perform perform) {
      lines.addAll(commands(perform.action(), List.of()));
    }
    return of(lines);
  }

  /**
   * The script as a file ({@code .ps1}) that Windows PowerShell reads right: UTF-8 with a byte
   * order mark, lines ended by carriage return and line feed.
   */
  public byte[] file() {
    return ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
  }

  /** What was read in the step right above is not read again before what follows from it. */
  private static List<String> commands(Action action, List<String> above) {
    ShellCommands commands = ShellCommands.of(action);
    if (action instanceof Act) {
      return without(above, commands.before(), commands.commands());
    }
    List<String> asked = without(above, commands.commands(), List.of());
    return asked.isEmpty() ? commands.commands() : asked;
  }

  private static List<String> without(List<String> above, List<String> first, List<String> then) {
    return Stream.concat(first.stream().filter(line -> !above.contains(line)), then.stream())
        .toList();
  }

  private static List<String> head(Language language) {
    return switch (language) {
      case ENGLISH ->
          List.of(
              "# For Exchange's management shell. Read a step, run its commands (select them, F8), and",
              "# go on as its comments say. What stands as '<...>' is to be filled in from what was read.",
              "throw 'Not to be run as a whole: run it step by step.'");
      case JAPANESE ->
          List.of(
              "# Exchange 管理シェル用です。手順ごとに内容を確認し、コマンドを選択して実行 (F8) した後、",
              "# コメントに従って次の手順に進みます。'<...>' は、それまでに確認した値に置き換えます。",
              "throw 'このスクリプトは一括では実行できません。手順ごとに実行してください。'");
    };
  }

  private static String comment(int depth, String words) {
    return "# " + "  ".repeat(depth) + words;
  }

  private static ShellScript of(List<String> lines) {
    return new ShellScript(String.join("\n", lines) + "\n");
  }
}
