package dev.pophealth.exchange.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.world.World;

/**
 * What goes wrong with a whole script because the state asks for it: {@code troubles} with {@code
 * "on": "script"}, {@code when} ({@code before} or {@code after}) and {@code what}: {@code bom},
 * {@code say} and {@code say-error} ({@code text}), {@code truncate} ({@code bytes} of output),
 * {@code exit} ({@code exitCode}), {@code die}, {@code hang}.
 */
final class ScriptTroubles {

  private final World world;
  private final Console console;

  ScriptTroubles(World world, Console console) {
    this.world = world;
    this.console = console;
  }

  /** Those that are to happen {@code when}: {@code before} or {@code after}. */
  void happen(String when) {
    for (ObjectNode trouble : world.objects("troubles")) {
      if (trouble.path("on").asText().equals("script")
          && trouble.path("when").asText("before").equals(when)) {
        switch (trouble.path("what").asText()) {
          case "bom" -> console.raw(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
          case "say" -> console.out(trouble.path("text").asText() + "\r\n");
          case "say-error" -> console.error(trouble.path("text").asText() + "\r\n");
          case "truncate" -> console.cutAfter(trouble.path("bytes").asLong(100));
          case "exit" -> throw new Leaving.Exit(trouble.path("exitCode").asInt(1));
          case "die" -> Runtime.getRuntime().halt(137);
          case "hang" -> hang();
          default ->
              throw new IllegalArgumentException(
                  "no trouble of a script called " + trouble.path("what").asText());
        }
      }
    }
  }

  private static void hang() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
