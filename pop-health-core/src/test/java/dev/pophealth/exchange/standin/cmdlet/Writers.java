package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cmdlets that write to one of the streams. */
final class Writers {

  private Writers() {}

  /** {@code Write-Output}. */
  static final class Output extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      Value value = in.input().or(() -> in.get("InputObject")).orElse(Nothing.VOID);
      List<Value> items = new ArrayList<>();
      Conversions.items(value).forEach(item -> items.addAll(Conversions.items(item)));
      if (in.flag("NoEnumerate")) {
        in.emit(value);
      } else {
        items.forEach(in::emit);
      }
    }
  }

  /** {@code Write-Host}. */
  static final class Host extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      String separator = in.given("Separator") ? in.text("Separator") : " ";
      Value value = in.get("Object").orElse(Nothing.VOID);
      String text =
          Conversions.items(value).stream()
              .map(Texts::within)
              .collect(Collectors.joining(separator));
      in.session().routes().host().accept(text + (in.flag("NoNewline") ? "" : "\r\n"));
    }
  }

  /** {@code Write-Error}. */
  static final class Failure extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      Optional<ErrorRecord> again = in.get("ErrorRecord").flatMap(ErrorRecord::behind);
      String id =
          in.given("ErrorId")
              ? in.text("ErrorId")
              : "Microsoft.PowerShell.Commands.WriteErrorException";
      String category = in.given("Category") ? in.text("Category") : "NotSpecified";
      in.error(
          again.orElseGet(
              () ->
                  ErrorRecord.of(
                      "Microsoft.PowerShell.Commands.WriteErrorException",
                      in.text("Message"),
                      id,
                      category,
                      in.get("TargetObject").orElse(Nothing.NULL))));
    }
  }

  /** {@code Write-Warning}. */
  static final class Warning extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      in.warn(in.text("Message"));
    }
  }

  /** {@code Write-Verbose}. */
  static final class Verbose extends Cmdlet {
    @Override
    protected void process(Invocation in) {
      in.verbose(in.text("Message"));
    }
  }

  /** {@code Write-Progress} and {@code Out-Null}: nobody sees it here. */
  static final class Nowhere extends Cmdlet {}
}
