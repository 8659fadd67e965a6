package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import java.util.Optional;

/**
 * What went wrong, as PowerShell keeps it.
 *
 * @param exception the full name of the exception's type
 * @param id the part of the FullyQualifiedErrorId before the command's class
 * @param category such as {@code ObjectNotFound}
 * @param target what it was done to
 * @param command the command that says so, as it was typed; empty if none
 * @param origin the machine that it came from, where that is another one
 */
public record ErrorRecord(
    String exception,
    String message,
    String id,
    String category,
    Value target,
    String command,
    Extent extent,
    Optional<String> origin) {

  /** An error that still lacks the place where it happened. */
  public static ErrorRecord of(
      String exception, String message, String id, String category, Value target) {
    return new ErrorRecord(
        exception, message, id, category, target, "", Extent.NOWHERE, Optional.empty());
  }

  /** One about a text. */
  public static ErrorRecord of(
      String exception, String message, String id, String category, String target) {
    return of(exception, message, id, category, new Text(target));
  }

  /** The same, said by {@code newCommand} at {@code newExtent}, where it does not know better. */
  public ErrorRecord at(String newCommand, Extent newExtent) {
    return extent.known()
        ? this
        : new ErrorRecord(exception, message, id, category, target, newCommand, newExtent, origin);
  }

  /** The same, come from the machine {@code name}. */
  public ErrorRecord from(String name) {
    return new ErrorRecord(
        exception, message, id, category, target, command, extent, Optional.of(name));
  }

  /** Such as {@code CommandNotFoundException}. */
  public String reason() {
    return exception.substring(exception.lastIndexOf('.') + 1);
  }

  /** Such as {@code ObjectNotFound: (Get-Foo:String) [], CommandNotFoundException}. */
  public String categoryText() {
    String name = target instanceof Nothing ? "" : targetName();
    String type = target instanceof Nothing ? "" : target.typeName().replaceFirst(".*\\.", "");
    return category + ": (" + name + ":" + type + ") [" + activity() + "], " + reason();
  }

  /** The command that says so; a command that is not there says nothing. */
  private String activity() {
    return reason().equals("CommandNotFoundException") && id.equals("CommandNotFoundException")
        ? ""
        : command;
  }

  /** Such as {@code NamedParameterNotFound,Get-ServerHealth}. */
  public String fullId() {
    return activity().isEmpty() || id.contains(",") ? id : id + "," + command;
  }

  private String targetName() {
    String name = Texts.within(target);
    return name.length() > 40
        ? name.substring(0, 15) + "..." + name.substring(name.length() - 15)
        : name;
  }

  /** What {@code $_} is in a catch block. */
  public Thing asThing() {
    Thing failure = new Thing(exception, "System.Exception", "System.Object");
    failure
        .with("Message", message)
        .with("InnerException", Nothing.NULL)
        .with("HResult", new Whole(-2146233087))
        .as(exception + ": " + message);
    Thing categoryInfo =
        new Thing("System.Management.Automation.ErrorCategoryInfo", "System.Object");
    categoryInfo
        .with("Category", new Word("System.Management.Automation.ErrorCategory", category, 0))
        .with("Activity", command)
        .with("Reason", reason())
        .with("TargetName", target instanceof Nothing ? "" : targetName())
        .with("TargetType", target.typeName().replaceFirst(".*\\.", ""))
        .as(categoryText());
    Thing invocation = new Thing("System.Management.Automation.InvocationInfo", "System.Object");
    invocation
        .with("MyCommand", Thing.custom().with("Name", command).as(command))
        .with("InvocationName", command)
        .with("ScriptLineNumber", new Whole(extent.line()))
        .with("OffsetInLine", new Whole(extent.column()))
        .with("Line", extent.text())
        .with(
            "PositionMessage",
            "At line:" + extent.line() + " char:" + extent.column() + "\n+ " + extent.text());
    Thing record = new Thing("System.Management.Automation.ErrorRecord", "System.Object");
    record
        .with("Exception", failure)
        .with("TargetObject", target)
        .with("CategoryInfo", categoryInfo)
        .with("FullyQualifiedErrorId", fullId())
        .with("ErrorDetails", Nothing.NULL)
        .with("InvocationInfo", invocation)
        .with("ScriptStackTrace", "at <ScriptBlock>, <No file>: line " + extent.line())
        .with("PipelineIterationInfo", Nothing.NULL)
        .as(message);
    origin.ifPresent(
        name ->
            record
                .with("OriginInfo", Thing.custom().with("PSComputerName", name).as(name))
                .with("PSComputerName", name));
    RECORDS.put(record, this);
    return record;
  }

  private static final java.util.Map<Thing, ErrorRecord> RECORDS = new java.util.WeakHashMap<>();

  /** The record that {@code thing} was made of. */
  public static Optional<ErrorRecord> behind(Value thing) {
    return thing instanceof Thing known
        ? Optional.ofNullable(RECORDS.get(known))
        : Optional.empty();
  }
}
