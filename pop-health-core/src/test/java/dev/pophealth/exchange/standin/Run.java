package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.admin.AdminCmdlets;
import dev.pophealth.exchange.standin.admin.Progress;
import dev.pophealth.exchange.standin.cmdlet.Display;
import dev.pophealth.exchange.standin.cmdlet.Errors;
import dev.pophealth.exchange.standin.cmdlet.LanguageCmdlets;
import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Interpreter;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.eval.Messages;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.eval.Routes;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.eval.Signatures;
import dev.pophealth.exchange.standin.syntax.ParseFailure;
import dev.pophealth.exchange.standin.syntax.Parser;
import dev.pophealth.exchange.standin.value.Culture;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One run of the shell: the script in, the streams out, the exit code. */
final class Run {

  /** Errors that say: this is no command that PowerShell or Exchange knows. */
  private static final List<String> REFUSALS =
      List.of(
          "CommandNotFoundException",
          "ParameterBindingException",
          "ParameterBindingValidationException");

  private final World world;
  private final Console console;
  private final CommandLine line;
  private final Session.Setting setting;
  private final Display display;
  private final Session session;
  private final Interpreter interpreter;
  private boolean clixmlBegun;

  Run(World world, Console console, CommandLine line) {
    this.world = world;
    this.console = console;
    this.line = line;
    Map<String, Supplier<Cmdlet>> cmdlets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, Supplier<Cmdlet>> exchange = AdminCmdlets.exchange(world);
    cmdlets.putAll(LanguageCmdlets.all());
    cmdlets.putAll(AdminCmdlets.windows(world));
    cmdlets.putAll(exchange);
    Edition edition = Edition.of(world.setting("powershell", "5.1"));
    Culture culture = Culture.of(world.setting("language", "en-US"));
    Set<String> needsLoading = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    needsLoading.addAll(exchange.keySet());
    this.setting =
        new Session.Setting(
            cmdlets,
            needsLoading,
            new Signatures(edition),
            new Messages(culture == Culture.JA_JP ? "ja" : "en"),
            culture,
            ZoneId.of(world.setting("timeZone", "UTC")),
            edition,
            world.root().path("width").asInt(120),
            world,
            console);
    this.display = new Display(setting, console::out);
    this.session = new Session(setting, machine(), routes());
    if (world.root().path("exchangeLoaded").asBoolean(true)) {
      session.load("Exchange Management Shell");
    }
    this.interpreter = new Interpreter(session);
  }

  private String machine() {
    return world.setting("adminMachine", "ADMIN01");
  }

  private Routes routes() {
    return new Routes(
        this::error,
        text -> said(setting.messages().text("warning", text) + "\r\n"),
        text -> said(text + "\r\n"),
        this::said);
  }

  private void said(String text) {
    display.flush();
    console.out(text);
  }

  private void error(ErrorRecord record) {
    display.flush();
    String text = Errors.text(record, setting);
    if (REFUSALS.stream().anyMatch(record.exception()::endsWith)
        || record.id().startsWith("NotPlayed")) {
      world.transcript().refused(session.machine(), record.message());
    }
    if (clixml()) {
      console.error((clixmlBegun ? "" : "#< CLIXML\r\n") + xml(text));
      clixmlBegun = true;
    } else {
      console.error(text + "\r\n");
    }
  }

  /**
   * Windows PowerShell takes another PowerShell for its caller: encoded, not interactive, no output
   * format named.
   */
  private boolean clixml() {
    return line.how() == CommandLine.How.ENCODED && line.nonInteractive() && !line.outputFormat();
  }

  private static String xml(String text) {
    StringBuilder lines =
        new StringBuilder(
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">");
    for (String one : text.split("\r\n", -1)) {
      lines
          .append("<S S=\"Error\">")
          .append(one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
          .append("_x000D__x000A_</S>");
    }
    return lines.append("</Objs>").toString();
  }

  int exitCode() {
    new ScriptTroubles(world, console).happen("before");
    if (line.profile() && world.root().has("profileSays")) {
      console.out(world.setting("profileSays", "") + "\r\n");
    }
    if (clixml() && setting.edition() == Edition.WINDOWS) {
      console.error(Progress.clixml("Preparing modules for first use."));
    }
    int code;
    try {
      code = run();
    } catch (Leaving.Exit exit) {
      code = exit.code();
    }
    display.flush();
    new ScriptTroubles(world, console).happen("after");
    return code;
  }

  private int run() {
    return switch (line.how()) {
      case COMMAND -> whole(line.script()) && session.succeeded() ? 0 : 1;
      case ENCODED -> whole(decoded(line.script())) && session.succeeded() ? 0 : 1;
      case FILE -> {
        interpreter
            .global()
            .set(
                "args",
                new Items(line.rest().stream().map(text -> (Value) new Text(text)).toList()));
        yield whole(file(line.script())) ? 0 : 1;
      }
      case COMMANDS_FROM_INPUT -> typed(false);
      case FILE_FROM_INPUT -> typed(true);
    };
  }

  private int typed(boolean prompts) {
    String input = console.in();
    world.transcript().script(machine(), input);
    Prompt prompt = new Prompt(interpreter, display, this::parserError);
    boolean failed = prompt.type(input, prompts ? console::out : text -> {});
    if (prompt.dropped()) {
      world.transcript().refused(machine(), "input ended within a block, which was dropped");
    }
    return failed ? 1 : 0;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_16LE);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.Refused(
          "Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must"
              + " be Base64 encoded.",
          1);
    }
  }

  /** Without a byte order mark Windows PowerShell reads a file in the machine's code page. */
  private String file(String path) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(path));
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      if (utf8.startsWith("\ufeff")) {
        return utf8.substring(1);
      }
      return setting.edition() == Edition.CORE
          ? utf8
          : new String(bytes, Charset.forName(world.setting("ansi", "windows-1252")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script as a whole; whether it came to its end. */
  private boolean whole(String script) {
    world.transcript().script(machine(), script);
    try {
      interpreter.script(Parser.parse(script), display::show);
      return true;
    } catch (ParseFailure failure) {
      parserError(failure);
      return false;
    } catch (Raised raised) {
      interpreter.reportEnd(raised);
      return false;
    }
  }

  private void parserError(ParseFailure failure) {
    world.transcript().refused(machine(), failure.words());
    error(
        ErrorRecord.of(
                "System.Management.Automation.ParentContainsErrorRecordException",
                failure.words(),
                failure.id(),
                "ParserError",
                "")
            .at("", failure.extent()));
  }
}
