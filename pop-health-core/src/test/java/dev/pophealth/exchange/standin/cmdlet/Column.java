package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.function.Function;

/**
 * A column of a table or a line of a list.
 *
 * @param width 0 where it is not fixed
 */
record Column(String label, Function<Value, Value> value, int width) {

  /** A column of one property. */
  static Column plain(String property) {
    return new Column(property, thing -> Members.find(thing, property).orElse(Nothing.NULL), 0);
  }

  /** {@code Label=Property:width}; label and width may be missing. */
  static Column of(String view) {
    int colon = view.indexOf(':');
    int width = colon < 0 ? 0 : Integer.parseInt(view.substring(colon + 1));
    String name = colon < 0 ? view : view.substring(0, colon);
    int equals = name.indexOf('=');
    String property = equals < 0 ? name : name.substring(equals + 1);
    return new Column(
        equals < 0 ? name : name.substring(0, equals), plain(property).value(), width);
  }
}
