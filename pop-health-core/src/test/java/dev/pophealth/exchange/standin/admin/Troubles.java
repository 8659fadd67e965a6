package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What goes wrong because the state asks for it: {@code troubles}, each with {@code on} (a cmdlet's
 * name, with wildcards), optionally {@code with} (a part of the command as understood), {@code
 * skip} and {@code times} (how often it is let pass, and then happens; times 0: always), {@code
 * when} ({@code before} or {@code after} the effect) and {@code what}.
 *
 * <p>What: {@code hang}, {@code die} (killed), {@code exit} ({@code exitCode}), {@code say} ({@code
 * text} on standard output), {@code say-error}, {@code warn}, {@code verbose}, {@code progress},
 * {@code flood} ({@code mebibytes}), {@code fail} ({@code text}, optionally {@code exception},
 * {@code id}), {@code deny}, {@code unreachable}.
 */
final class Troubles {

  private final World world;
  private final Invocation in;
  private final List<ObjectNode> mine = new ArrayList<>();

  Troubles(World world, Invocation in) {
    this.world = world;
    this.in = in;
    world.locked(this::choose);
  }

  private void choose() {
    String command = Typed.command(in).toLowerCase(Locale.ROOT);
    for (ObjectNode trouble : world.objects("troubles")) {
      boolean met =
          Comparisons.like(in.command(), trouble.path("on").asText(), false)
              && command.contains(trouble.path("with").asText().toLowerCase(Locale.ROOT));
      if (met && trouble.path("skip").asInt() > 0) {
        trouble.put("skip", trouble.path("skip").asInt() - 1);
      } else if (met && trouble.path("times").asInt(1) >= 0) {
        int left = trouble.path("times").asInt(1);
        trouble.put("times", left == 1 ? -1 : Math.max(0, left - 1));
        mine.add(trouble);
      }
    }
  }

  void before() {
    happen("before");
  }

  void after() {
    happen("after");
  }

  private void happen(String when) {
    for (ObjectNode trouble : mine) {
      if (trouble.path("when").asText("before").equals(when)) {
        world.transcript().trouble(in.session().machine(), trouble.path("what").asText());
        happen(trouble);
      }
    }
  }

  private void happen(ObjectNode trouble) {
    String text = trouble.path("text").asText();
    switch (trouble.path("what").asText()) {
      case "hang" -> hang();
      case "die" -> Runtime.getRuntime().halt(137);
      case "exit" -> throw new Leaving.Exit(trouble.path("exitCode").asInt(1));
      case "say" -> in.session().setting().terminal().out(text + "\r\n");
      case "say-error" -> in.session().setting().terminal().error(text + "\r\n");
      case "warn" -> in.session().routes().warnings().accept(text);
      case "verbose" -> in.session().routes().notes().accept("VERBOSE: " + text);
      case "progress" -> in.session().setting().terminal().error(Progress.clixml(text));
      case "flood" -> flood(trouble.path("mebibytes").asInt(16));
      case "fail" ->
          throw in.fail(
              ErrorRecord.of(
                  trouble.path("exception").asText("System.Exception"),
                  text,
                  trouble.path("id").asText("StandIn") + "," + in.command(),
                  "NotSpecified",
                  ""));
      case "deny" ->
          throw in.fail(
              ErrorRecord.of(
                  "System.UnauthorizedAccessException",
                  in.session().messages().text("accessDenied"),
                  "System.UnauthorizedAccessException," + in.command(),
                  "PermissionDenied",
                  ""));
      case "unreachable" ->
          throw in.fail(
              ErrorRecord.of(
                  "System.Runtime.InteropServices.COMException",
                  in.session().messages().text("rpcUnavailable"),
                  "GetWMICOMException," + in.command(),
                  "InvalidOperation",
                  ""));
      default ->
          throw new IllegalArgumentException("no trouble called " + trouble.path("what").asText());
    }
  }

  private static void hang() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void flood(int mebibytes) {
    String line = "0123456789abcdef".repeat(64);
    for (int i = 0; i < mebibytes * 1024; i++) {
      in.session().setting().terminal().out(line.substring(2) + "\r\n");
    }
  }
}
