package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.cmdlet.Display;
import dev.pophealth.exchange.standin.eval.Interpreter;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.syntax.ParseFailure;
import dev.pophealth.exchange.standin.syntax.Parser;
import java.util.function.Consumer;

/**
 * Runs standard input as if it were typed at a prompt: statement by statement, a block only after
 * an empty line, and what is not finished when the input ends not at all.
 *
 * <p>Source: PowerShell's {@code ConsoleHost.cs}; github PowerShell/PowerShell issues 3223 and
 * 21808.
 */
final class Prompt {

  private final Interpreter interpreter;
  private final Display display;
  private final Consumer<ParseFailure> parserErrors;
  private final StringBuilder block = new StringBuilder();
  private boolean failed;

  Prompt(Interpreter interpreter, Display display, Consumer<ParseFailure> parserErrors) {
    this.interpreter = interpreter;
    this.display = display;
    this.parserErrors = parserErrors;
  }

  /** Runs {@code input}, echoed to {@code echo}; whether the last statement failed. */
  boolean type(String input, Consumer<String> echo) {
    for (String typed : input.lines().toList()) {
      echo.accept((block.length() == 0 ? "PS C:\\Windows\\system32> " : ">> ") + typed + "\r\n");
      if (block.length() > 0 && !typed.isBlank()) {
        block.append('\n').append(typed);
        continue;
      }
      String statement = typed.isBlank() ? block.toString() : typed;
      block.setLength(0);
      if (!statement.isBlank()) {
        run(statement, !typed.isBlank());
      }
    }
    return failed;
  }

  /** Whether the input ended within a block. */
  boolean dropped() {
    return block.length() > 0;
  }

  private void run(String statement, boolean mayGoOn) {
    try {
      interpreter.script(Parser.parse(statement), display::show);
      display.flush();
      failed = !interpreter.session().succeeded();
    } catch (ParseFailure failure) {
      if (failure.incomplete() && mayGoOn) {
        block.append(statement);
      } else {
        parserErrors.accept(failure);
        failed = true;
      }
    } catch (Raised raised) {
      interpreter.reportEnd(raised);
      failed = true;
    }
  }
}
