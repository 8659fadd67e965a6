package dev.pophealth.exchange.process;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.health.BoundedText;
import java.util.List;

/**
 * An error of PowerShell.
 *
 * @param id its {@code FullyQualifiedErrorId}
 * @param words what it says, without secrets, on one line
 */
public record ShellError(String id, String words) {

  /**
   * What begins or names the id of an error that comes before a command has done anything: it is
   * not there, or its parameters are refused; the session to the server could not be opened; the
   * object is not there. (PowerShell's parameter binder; its remoting; Exchange's failure
   * categories)
   */
  private static final List<String> BEFORE =
      List.of(
          "CommandNotFoundException",
          "NamedParameterNotFound",
          "PositionalParameterNotFound",
          "AmbiguousParameter",
          "AmbiguousParameterSet",
          "MissingMandatoryParameter",
          "MissingArgument",
          "ParameterArgumentValidationError",
          "ParameterArgumentTransformationError",
          "CannotConvertArgument",
          "ParameterAlreadyBound");

  private static final List<String> SESSION_NOT_OPENED =
      List.of("AccessDenied", "CannotConnect", "NetworkPathNotFound", "ComputerNotFound");

  /** Redacts and bounds the words. */
  public ShellError {
    words = BoundedText.detail(Secrets.without(words).strip());
  }

  /** Whether it is certain that nothing happened. */
  public boolean notRun() {
    int comma = id.indexOf(',');
    String first = comma < 0 ? id : id.substring(0, comma);
    return BEFORE.contains(first)
        || (SESSION_NOT_OPENED.contains(first) && id.endsWith(",PSSessionStateBroken"))
        || id.contains("ManagementObjectNotFoundException");
  }
}
