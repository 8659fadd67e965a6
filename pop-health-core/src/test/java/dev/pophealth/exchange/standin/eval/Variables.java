package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.TypeName;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.Locale;
import java.util.Optional;

/** Variables that are there from the start, and scopes and drives before a colon. */
final class Variables {

  private Variables() {}

  static void preset(Session session, Scope global) {
    global.set("ErrorActionPreference", new Text("Continue"));
    global.set("WarningPreference", new Text("Continue"));
    global.set("VerbosePreference", new Text("SilentlyContinue"));
    global.set("DebugPreference", new Text("SilentlyContinue"));
    global.set("InformationPreference", new Text("SilentlyContinue"));
    global.set("ProgressPreference", new Text("Continue"));
    global.set("ConfirmPreference", new Text("High"));
    global.set("FormatEnumerationLimit", new Whole(4));
    global.set("OutputEncoding", new Thing("System.Text.ASCIIEncoding", "System.Text.Encoding"));
    global.set("LASTEXITCODE", Nothing.NULL);
    global.set("args", Items.of());
    global.set("PID", new Whole(4711));
    global.set("HOME", new Text("C:\\Users\\admin"));
    global.set("PWD", new Text("C:\\Windows\\system32"));
    String version = session.edition().version();
    Thing number = new Thing("System.Version", "System.Object");
    number
        .with("Major", new Whole(version.charAt(0) - '0'))
        .with("Minor", new Whole(version.charAt(2) - '0'))
        .as(version);
    Table table = new Table();
    table.put("PSVersion", number);
    table.put("PSEdition", new Text(session.edition() == Edition.WINDOWS ? "Desktop" : "Core"));
    global.set("PSVersionTable", table);
    global.set("Host", Thing.custom().with("Name", "ConsoleHost").with("Version", number));
    global.set("PSCulture", new Text(session.setting().culture().tag()));
    global.set("PSUICulture", new Text(session.setting().culture().tag()));
  }

  /** The value of {@code $name}; nothing if there is no such variable. */
  static Optional<Value> get(String name, Scope scope, Session session) {
    int colon = name.indexOf(':');
    if (colon >= 0) {
      String drive = name.substring(0, colon).toLowerCase(Locale.ROOT);
      String rest = name.substring(colon + 1);
      return switch (drive) {
        case "env" -> environment(rest, session);
        case "global", "script" -> scope.outermost().get(rest);
        case "local", "private", "variable" -> scope.get(rest);
        case "using" -> scope.get("using:" + rest);
        default -> Optional.empty();
      };
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(Flag.TRUE);
      case "false" -> Optional.of(Flag.FALSE);
      case "null" -> Optional.of(Nothing.NULL);
      case "?" -> Optional.of(Flag.of(session.succeeded()));
      case "psitem" -> scope.get("_");
      case "error" -> Optional.of(new Items(session.errors()));
      default -> scope.get(name);
    };
  }

  private static Optional<Value> environment(String name, Session session) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "COMPUTERNAME" -> Optional.of(new Text(session.machine().toUpperCase(Locale.ROOT)));
      case "EXCHANGEINSTALLPATH" ->
          Optional.of(new Text("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"));
      case "SYSTEMROOT" -> Optional.of(new Text("C:\\Windows"));
      default -> Optional.of(Nothing.NULL);
    };
  }

  static void set(String name, Value value, Scope scope) {
    int colon = name.indexOf(':');
    Value kept = value == Nothing.VOID ? Nothing.NULL : value;
    if (colon < 0) {
      scope.set(name, kept);
      return;
    }
    String drive = name.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = name.substring(colon + 1);
    if (drive.equals("global") || drive.equals("script")) {
      scope.outermost().set(rest, kept);
    } else {
      scope.set(rest, kept);
    }
  }

  /** The name that {@code value} has as a type, for casts and {@code -is}. */
  static String typeName(Value value) {
    return value instanceof TypeName type ? type.name() : TypeName.of(Texts.within(value)).name();
  }
}
