package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.TypeName;
import dev.pophealth.exchange.standin.value.Value;
import java.util.Optional;

/** The cmdlets that make and change objects, and paths. */
final class Objects {

  private Objects() {}

  /** {@code New-Object}. */
  static final class New extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      String type = TypeName.of(in.text("TypeName")).name();
      Optional<Value> made = in.session().made(type, in.items("ArgumentList"));
      if (made.isEmpty()) {
        throw in.fail(
            ErrorRecord.of(
                "System.Management.Automation.PSArgumentException",
                "Cannot find type ["
                    + in.text("TypeName")
                    + "]: verify that the assembly containing this type is loaded.",
                "TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand",
                "InvalidType",
                Nothing.NULL));
      }
      if (in.get("Property").isPresent()
          && in.get("Property").get() instanceof Table table
          && made.get() instanceof Thing thing) {
        table.entries().forEach(thing::with);
      }
      in.emit(made.get());
    }
  }

  /** {@code Add-Member} with note properties. */
  static final class AddMember extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      if (in.get("InputObject").isPresent() && in.get("InputObject").get() instanceof Thing thing) {
        if (in.given("NotePropertyName")) {
          thing.with(in.text("NotePropertyName"), in.get("NotePropertyValue").orElse(Nothing.NULL));
        } else if (in.get("NotePropertyMembers").isPresent()
            && in.get("NotePropertyMembers").get() instanceof Table table) {
          table.entries().forEach(thing::with);
        } else {
          thing.with(in.text("Name"), in.get("Value").orElse(Nothing.NULL));
        }
        if (in.flag("PassThru")) {
          in.emit(thing);
        }
      }
    }
  }

  /** {@code Set-StrictMode}. */
  static final class StrictMode extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      in.session().strict(!in.flag("Off"));
    }
  }

  /** {@code Join-Path}. */
  static final class JoinPath extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      for (String path : in.texts("Path")) {
        String start = path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
        String child = in.text("ChildPath");
        in.emit(new Text(start + "\\" + (child.startsWith("\\") ? child.substring(1) : child)));
      }
    }
  }

  /** {@code Split-Path}. */
  static final class SplitPath extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      for (Value value : Conversions.items(in.get("Path").orElse(Nothing.VOID))) {
        String path = Texts.within(value);
        int end = path.lastIndexOf('\\');
        in.emit(
            new Text(
                in.flag("Leaf") ? path.substring(end + 1) : path.substring(0, Math.max(0, end))));
      }
    }
  }

  /** {@code ConvertFrom-Csv}. */
  static final class FromCsv extends Cmdlet {
    private final java.util.List<String> lines = new java.util.ArrayList<>();

    @Override
    protected void process(Invocation in) {
      lines.addAll(in.texts("InputObject"));
    }

    @Override
    protected void end(Invocation in) {
      char delimiter = in.given("Delimiter") ? in.text("Delimiter").charAt(0) : ',';
      CsvText.rows(lines, in.texts("Header"), delimiter).forEach(in::emit);
    }
  }
}
