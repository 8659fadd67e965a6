package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.syntax.Extent;

/** Error records as a console shows them. */
public final class Errors {

  private Errors() {}

  /** {@code record} as it stands on standard error, without the last line's end. */
  public static String text(ErrorRecord record, Session.Setting setting) {
    String origin = record.origin().map(name -> "[" + name + "] ").orElse("");
    String command = record.command();
    if (setting.edition() == Edition.CORE) {
      return origin + (command.isEmpty() ? reason(record) : command) + ": " + record.message();
    }
    Extent extent = record.extent();
    StringBuilder text = new StringBuilder();
    text.append(command.isEmpty() ? "" : command + " : ").append(origin).append(record.message());
    String line = extent.text().lines().findFirst().orElse("");
    text.append("\r\nAt line:")
        .append(Math.max(1, extent.line()))
        .append(" char:")
        .append(Math.max(1, extent.column()));
    text.append("\r\n+ ")
        .append(line)
        .append("\r\n+ ")
        .append("~".repeat(Math.max(1, line.length())));
    text.append("\r\n    + CategoryInfo          : ").append(record.categoryText());
    text.append("\r\n    + FullyQualifiedErrorId : ").append(record.fullId());
    record
        .origin()
        .ifPresent(name -> text.append("\r\n    + PSComputerName        : ").append(name));
    return text.append("\r\n ").toString();
  }

  private static String reason(ErrorRecord record) {
    return record.reason().equals("RuntimeException") ? "Exception" : record.reason();
  }
}
