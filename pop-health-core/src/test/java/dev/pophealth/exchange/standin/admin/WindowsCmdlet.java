package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.util.List;
import java.util.Optional;

/** A cmdlet of Windows': acts on the machine where it runs unless another one is named. */
abstract class WindowsCmdlet extends AdminCmdlet {

  WindowsCmdlet(World world) {
    super(world);
  }

  /** Names that mean the machine itself. */
  static boolean isLocal(Invocation in, String name) {
    return name.isEmpty()
        || name.equals(".")
        || name.equalsIgnoreCase("localhost")
        || name.equalsIgnoreCase(in.session().machine());
  }

  /** The machines named by {@code ComputerName}; this one where none is. */
  static List<String> machines(Invocation in) {
    List<String> named = in.texts("ComputerName");
    return named.isEmpty() ? List.of(in.session().machine()) : named;
  }

  /** The server called {@code name}, if it answers. */
  Optional<Server> reachable(Invocation in, String name) {
    Optional<Server> server = world().server(isLocal(in, name) ? in.session().machine() : name);
    return server.filter(one -> isLocal(in, name) ? one.up() : one.reachable());
  }

  /** Whether {@code name} is this machine, and no server of Exchange's. */
  boolean plainMachine(Invocation in, String name) {
    return isLocal(in, name) && world().server(in.session().machine()).isEmpty();
  }

  static ErrorRecord error(
      Invocation in,
      String exception,
      String id,
      String category,
      String target,
      String key,
      Object... arguments) {
    Value about = target.isEmpty() ? Nothing.NULL : new Text(target);
    return ErrorRecord.of(
        exception, in.session().messages().text(key, arguments), id, category, about);
  }

  static Raised fail(Invocation in, ErrorRecord record) {
    return in.fail(record);
  }
}
