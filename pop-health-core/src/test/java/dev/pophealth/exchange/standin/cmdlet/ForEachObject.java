package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Value;

/** {@code ForEach-Object}. */
final class ForEachObject extends Cmdlet {

  @Override
  protected void begin(Invocation in) {
    run(in, "Begin", Nothing.NULL);
  }

  @Override
  protected void process(Invocation in) {
    if (in.input().isEmpty()) {
      return;
    }
    Value input = in.input().get();
    run(in, "Process", input);
    if (in.get("MemberName").isPresent()) {
      Members members = new Members(in.session());
      String name = in.text("MemberName");
      Value member =
          in.get("ArgumentList").isPresent() || Members.find(input, name).isEmpty()
              ? members.call(input, name, in.items("ArgumentList"), in.extent())
              : members.get(input, name);
      Conversions.items(member).forEach(in::emit);
    }
  }

  @Override
  protected void end(Invocation in) {
    run(in, "End", Nothing.NULL);
  }

  private static void run(Invocation in, String which, Value underscore) {
    for (Value block : in.items(which)) {
      if (block instanceof Block body) {
        in.run(body, underscore, in::emit);
      }
    }
  }
}
