package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;

/**
 * A cmdlet of Exchange's: through an imported session its objects come without methods, and
 * enumerations as words.
 */
abstract class ExchangeCmdlet extends AdminCmdlet {

  ExchangeCmdlet(World world) {
    super(world);
  }

  @Override
  Value shown(Invocation in, Value value) {
    return in.session().hasLoaded(Sessions.IMPORTED) ? plain(value) : value;
  }

  private static Value plain(Value value) {
    if (value instanceof Word word) {
      return new Text(word.word());
    } else if (value instanceof Span span) {
      return new Text(span.text());
    } else if (value instanceof Items items) {
      return new Items(items.items().stream().map(ExchangeCmdlet::plain).toList());
    } else if (value instanceof Thing thing) {
      Thing copy = new Thing("Deserialized." + thing.typeName(), "System.Object");
      thing.properties().forEach((name, property) -> copy.with(name, plain(property)));
      thing.text().ifPresent(copy::as);
      return copy.showing(thing.shown().toArray(new String[0]));
    }
    return value;
  }

  /** A time as Exchange gives it: in the local zone. */
  static Value time(Invocation in, Instant at) {
    return new Moment(at, in.session().setting().zone());
  }
}
