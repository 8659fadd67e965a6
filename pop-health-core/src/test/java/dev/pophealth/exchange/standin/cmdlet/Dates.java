package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Formats;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Text;
import java.time.Duration;

/** The cmdlets of time. */
final class Dates {

  private Dates() {}

  /** {@code Get-Date}. */
  static final class Get extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      Session.Setting setting = in.session().setting();
      Moment now =
          in.get("Date")
              .flatMap(Conversions::moment)
              .orElseGet(
                  () -> new Moment(setting.time().now(in.session().machine()), setting.zone()));
      Moment told = in.flag("AsUTC") ? Moment.utc(now.at()) : now;
      in.emit(
          in.given("Format")
              ? new Text(Formats.format(told, in.text("Format"), setting.culture()))
              : told);
    }
  }

  /** {@code Start-Sleep}: time passes at once. */
  static final class Sleep extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      double seconds =
          in.given("Milliseconds")
              ? in.number("Milliseconds", 0) / 1000.0
              : in.get("Seconds").map(Conversions::real).orElse(0.0);
      in.session().setting().time().pass(Duration.ofMillis((long) (seconds * 1000)));
    }
  }

  /** {@code New-TimeSpan}. */
  static final class NewSpan extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      Session.Setting setting = in.session().setting();
      if (in.given("Start") || in.given("End")) {
        Moment now = Moment.utc(setting.time().now(in.session().machine()));
        Moment start = in.get("Start").flatMap(Conversions::moment).orElse(now);
        Moment end = in.get("End").flatMap(Conversions::moment).orElse(now);
        in.emit(new Span(Duration.between(start.at(), end.at())));
        return;
      }
      in.emit(
          new Span(
              Duration.ofDays(in.number("Days", 0))
                  .plusHours(in.number("Hours", 0))
                  .plusMinutes(in.number("Minutes", 0))
                  .plusSeconds(in.number("Seconds", 0))));
    }
  }
}
