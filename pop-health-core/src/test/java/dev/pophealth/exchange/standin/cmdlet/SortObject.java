package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code Sort-Object}. */
final class SortObject extends Cmdlet {

  private final List<Value> items = new ArrayList<>();

  @Override
  protected void process(Invocation in) {
    in.input().ifPresent(items::add);
  }

  @Override
  protected void end(Invocation in) {
    Comparator<Value> order =
        Selectors.keys(in).stream()
            .map(key -> Comparator.comparing(key, Comparisons.order()))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    items.sort(in.flag("Descending") ? order.reversed() : order);
    Optional<String> before = Optional.empty();
    for (Value item : items) {
      String text = Texts.within(item);
      if (!in.flag("Unique") || !before.map(text::equalsIgnoreCase).orElse(false)) {
        in.emit(item);
      }
      before = Optional.of(text);
    }
  }
}
