package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Interpreter;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.eval.Routes;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.World;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Invoke-Command}: runs a block on other machines; what comes back has lost its methods. */
final class InvokeCommand extends Cmdlet {

  private static final Pattern USING = Pattern.compile("(?i)\\$\\{?using:(\\w+)");

  private final World world;

  InvokeCommand(World world) {
    this.world = world;
  }

  @Override
  protected void process(Invocation in) {
    if (in.get("ScriptBlock").isEmpty() || !(in.get("ScriptBlock").get() instanceof Block block)) {
      throw in.fail(
          ErrorRecord.of(
              "System.Management.Automation.PSNotSupportedException",
              "The stand-in shell runs script blocks only.",
              "NotPlayed",
              "NotImplemented",
              Nothing.NULL));
    }
    List<Thing> targets = Sessions.targets(in);
    if (targets.isEmpty()) {
      in.run(block, Nothing.NULL, in::emit);
      return;
    }
    for (Thing target : targets) {
      String machine = target.get("ComputerName").map(Texts::within).orElse("");
      world.locked(
          () -> {
            world.elapse(world.perCommand());
            world
                .transcript()
                .command(in.session().machine(), "Invoke-Command -ComputerName '" + machine + "'");
          });
      Troubles troubles = new Troubles(world, in);
      troubles.before();
      Optional<ErrorRecord> refusal = Sessions.refusal(world, in, machine);
      if (refusal.isPresent()) {
        in.error(refusal.get());
      } else {
        there(in, block, target, machine);
      }
      troubles.after();
    }
  }

  private void there(Invocation in, Block block, Thing target, String machine) {
    Routes here = in.session().routes();
    Routes back =
        new Routes(
            record -> in.error(record.from(machine)), here.warnings(), here.notes(), here.host());
    String name = world.server(machine).map(server -> server.name()).orElse(machine);
    Session session = in.session().on(name, back);
    if (Sessions.isExchange(target)) {
      session.load("Microsoft.Exchange");
    }
    Interpreter remote = new Interpreter(session);
    Matcher using = USING.matcher(block.block().text());
    while (using.find()) {
      in.scope()
          .get(using.group(1))
          .ifPresent(value -> remote.global().set("using:" + using.group(1), value));
    }
    try {
      remote.block(
          block.block(),
          remote.global(),
          in.items("ArgumentList"),
          value -> in.emit(flattened(value, machine)));
    } catch (Raised raised) {
      in.error(raised.record().from(machine));
    } catch (Leaving.Exit exit) {
      return;
    }
  }

  /** What the wire leaves of an object. */
  private static Value flattened(Value value, String machine) {
    if (!(value instanceof Thing thing) || ErrorRecord.behind(value).isPresent()) {
      return inner(value);
    }
    Thing copy = (Thing) inner(thing);
    copy.with("PSComputerName", machine).with("RunspaceId", "3f6f1b4e-2a0c-4f57-9b1c-0d3e5a7b9c11");
    return copy;
  }

  private static Value inner(Value value) {
    if (value instanceof Word word) {
      Thing copy =
          new Thing("Deserialized." + word.typeName(), "Deserialized.System.Enum", "System.Object")
              .as(word.word());
      copy.properties().put("value", new Whole(word.number()));
      copy.properties().put("Value", new dev.pophealth.exchange.standin.value.Text(word.word()));
      return copy;
    } else if (value instanceof Items items) {
      return new Items(items.items().stream().map(InvokeCommand::inner).toList());
    } else if (value instanceof Thing thing) {
      boolean custom = thing.typeName().endsWith("PSCustomObject");
      Thing copy =
          custom ? Thing.custom() : new Thing("Deserialized." + thing.typeName(), "System.Object");
      thing.properties().forEach((name, property) -> copy.properties().put(name, inner(property)));
      thing.text().ifPresent(copy::as);
      return copy.showing(thing.shown().toArray(new String[0]));
    }
    return value;
  }
}
