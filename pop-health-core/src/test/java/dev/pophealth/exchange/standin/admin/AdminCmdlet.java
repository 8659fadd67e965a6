package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A cmdlet that looks at the world or changes it: takes time, is written down, and may meet
 * trouble.
 */
abstract class AdminCmdlet extends Cmdlet {

  private final World world;

  AdminCmdlet(World world) {
    this.world = world;
  }

  World world() {
    return world;
  }

  @Override
  protected final void process(Invocation in) {
    Troubles troubles = new Troubles(world, in);
    List<Value> found = new ArrayList<>();
    world.locked(
        () -> {
          world.elapse(world.perCommand());
          world.transcript().command(in.session().machine(), Typed.command(in));
        });
    troubles.before();
    world.locked(() -> found.addAll(act(in)));
    troubles.after();
    for (Value value : found) {
      in.emit(shown(in, value));
    }
  }

  /** Does it; what it gives. */
  abstract List<Value> act(Invocation in);

  /** How its objects reach the pipeline. */
  Value shown(Invocation in, Value value) {
    return value;
  }

  /** A server of Exchange by its name, as Exchange looks for it. */
  Server server(Invocation in, String name) {
    return world.server(name).orElseThrow(() -> notFound(in, name));
  }

  Raised notFound(Invocation in, String name) {
    return in.fail(exchange(in, "ManagementObjectNotFoundException", "objectNotFound", name));
  }

  /** An error of Exchange's in the words {@code key}. */
  ErrorRecord exchange(Invocation in, String exception, String key, Object... arguments) {
    String id =
        "[Server="
            + in.session().machine().toUpperCase(java.util.Locale.ROOT)
            + ",RequestId=5f1a02d4-1b1f-4d8f-9f0e-2c1d3a4b5c6d,TimeStamp="
            + world.now()
            + "] [FailureCategory=Cmdlet-"
            + exception
            + "] 8D1B05F2,"
            + in.command();
    return ErrorRecord.of(
        "Microsoft.Exchange.Configuration.Tasks." + exception,
        in.session().messages().text(key, arguments),
        id,
        exception.contains("NotFound") ? "InvalidData" : "InvalidOperation",
        arguments.length == 0 ? "" : String.valueOf(arguments[0]));
  }
}
