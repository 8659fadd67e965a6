package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.DoubleSummaryStatistics;

/** {@code Measure-Object}. */
final class MeasureObject extends Cmdlet {

  private final DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
  private long count;

  @Override
  protected void process(Invocation in) {
    if (in.input().isEmpty()) {
      return;
    }
    Value value = in.input().get();
    if (in.given("Property")) {
      value = Members.find(value, in.text("Property")).orElse(Nothing.NULL);
    }
    if (!Nothing.is(value)) {
      count++;
      numbers.accept(Conversions.real(value));
    }
  }

  @Override
  protected void end(Invocation in) {
    in.emit(
        new Thing("Microsoft.PowerShell.Commands.GenericMeasureInfo", "System.Object")
            .with("Count", new Whole(count))
            .with("Average", in.flag("Average") ? new Real(numbers.getAverage()) : Nothing.NULL)
            .with("Sum", in.flag("Sum") ? new Real(numbers.getSum()) : Nothing.NULL)
            .with("Maximum", in.flag("Maximum") ? new Real(numbers.getMax()) : Nothing.NULL)
            .with("Minimum", in.flag("Minimum") ? new Real(numbers.getMin()) : Nothing.NULL)
            .with(
                "Property",
                in.given("Property") ? in.get("Property").orElse(Nothing.NULL) : Nothing.NULL));
  }
}
