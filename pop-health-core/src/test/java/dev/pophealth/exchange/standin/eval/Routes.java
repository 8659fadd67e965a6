package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import java.util.function.Consumer;

/**
 * Where the streams beside the output go.
 *
 * @param errors takes error records
 * @param warnings takes warnings
 * @param notes takes verbose, debug and information texts, already marked with their kind
 * @param host takes what is written to the host
 */
public record Routes(
    Consumer<ErrorRecord> errors,
    Consumer<String> warnings,
    Consumer<String> notes,
    Consumer<String> host) {

  /** Errors and warnings as objects in the output, as {@code 2>&1} and {@code 3>&1} ask. */
  Routes intoOutput(String stream, Sink out, java.util.function.Function<String, Value> warning) {
    boolean all = stream.equals("*");
    return new Routes(
        all || stream.equals("2") ? record -> out.take(record.asThing()) : errors,
        all || stream.equals("3") ? text -> out.take(warning.apply(text)) : warnings,
        notes,
        all || stream.equals("6") ? text -> out.take(new Text(text)) : host);
  }

  /** Nowhere, as {@code 2>$null} asks. */
  Routes silenced(String stream) {
    boolean all = stream.equals("*");
    return new Routes(
        all || stream.equals("2") ? record -> {} : errors,
        all || stream.equals("3") ? text -> {} : warnings,
        all || stream.equals("4") || stream.equals("5") ? text -> {} : notes,
        all || stream.equals("6") ? text -> {} : host);
  }
}
