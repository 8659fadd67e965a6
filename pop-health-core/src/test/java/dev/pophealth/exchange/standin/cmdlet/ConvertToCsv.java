package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ConvertTo-Csv}: the first object's properties are the columns. */
final class ConvertToCsv extends Cmdlet {

  private List<String> columns = List.of();

  @Override
  protected void process(Invocation in) {
    if (in.input().isEmpty() || !(in.input().get() instanceof Thing thing)) {
      return;
    }
    String delimiter = in.given("Delimiter") ? in.text("Delimiter") : ",";
    if (columns.isEmpty()) {
      columns = new ArrayList<>(thing.properties().keySet());
      if (in.session().edition() == Edition.WINDOWS && !in.flag("NoTypeInformation")) {
        in.emit(new Text("#TYPE " + thing.typeName()));
      }
      in.emit(
          new Text(
              columns.stream().map(ConvertToCsv::quoted).collect(Collectors.joining(delimiter))));
    }
    in.emit(
        new Text(
            columns.stream()
                .map(name -> thing.get(name).map(ConvertToCsv::cell).orElse(""))
                .collect(Collectors.joining(delimiter))));
  }

  private static String cell(Value value) {
    return dev.pophealth.exchange.standin.value.Nothing.is(value)
        ? ""
        : quoted(Texts.within(value));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
