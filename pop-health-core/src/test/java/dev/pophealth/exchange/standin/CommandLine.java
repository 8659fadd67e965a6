package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.eval.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of powershell.exe or pwsh.
 *
 * <p>Source: {@code about_PowerShell_exe}, {@code about_Pwsh}.
 *
 * @param how where the script is
 * @param script the script, the path of its file, or nothing for standard input
 */
record CommandLine(
    How how,
    String script,
    List<String> rest,
    boolean profile,
    boolean nonInteractive,
    boolean outputFormat) {

  /** Where the script is. */
  enum How {
    COMMAND,
    ENCODED,
    FILE,
    COMMANDS_FROM_INPUT,
    FILE_FROM_INPUT
  }

  /** A switch or value that is refused. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String words;
    private final int exitCode;

    Refused(String words, int exitCode) {
      super(words);
      this.words = words;
      this.exitCode = exitCode;
    }

    String words() {
      return words;
    }

    int exitCode() {
      return exitCode;
    }
  }

  /** Switches with the shortest spelling that is taken, those with a value first. */
  private static final Map<String, Integer> WITH_VALUE = new LinkedHashMap<>();

  private static final Map<String, Integer> ALONE = new LinkedHashMap<>();

  static {
    WITH_VALUE.put("executionpolicy", 2);
    WITH_VALUE.put("inputformat", 2);
    WITH_VALUE.put("outputformat", 1);
    WITH_VALUE.put("windowstyle", 1);
    WITH_VALUE.put("version", 1);
    WITH_VALUE.put("configurationname", 6);
    WITH_VALUE.put("psconsolefile", 1);
    WITH_VALUE.put("workingdirectory", 2);
    ALONE.put("noprofile", 3);
    ALONE.put("nologo", 3);
    ALONE.put("noexit", 3);
    ALONE.put("noninteractive", 4);
    ALONE.put("sta", 1);
    ALONE.put("mta", 1);
    ALONE.put("login", 1);
  }

  static CommandLine of(List<String> arguments, Edition edition) {
    boolean profile = true;
    boolean nonInteractive = false;
    boolean outputFormat = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      List<String> after = arguments.subList(i + 1, arguments.size());
      Optional<String> name =
          argument.matches("[-/\u2013\u2014\u2015].+")
              ? Optional.of(argument.substring(1).toLowerCase(Locale.ROOT))
              : Optional.empty();
      if (name.isEmpty()) {
        return bare(
            arguments.subList(i, arguments.size()), edition, profile, nonInteractive, outputFormat);
      } else if (is(name.get(), "command", 1)) {
        String text = String.join(" ", after);
        How how = text.equals("-") ? How.COMMANDS_FROM_INPUT : How.COMMAND;
        return new CommandLine(how, text, List.of(), profile, nonInteractive, outputFormat);
      } else if (is(name.get(), "encodedcommand", 1) || name.get().equals("ec")) {
        return new CommandLine(
            How.ENCODED, value(argument, after), List.of(), profile, nonInteractive, outputFormat);
      } else if (is(name.get(), "file", 1)) {
        String path = value(argument, after);
        How how = path.equals("-") ? How.FILE_FROM_INPUT : How.FILE;
        return new CommandLine(
            how, path, after.subList(1, after.size()), profile, nonInteractive, outputFormat);
      } else if (known(name.get(), WITH_VALUE).isPresent() || name.get().equals("ep")) {
        outputFormat |= known(name.get(), WITH_VALUE).filter("outputformat"::equals).isPresent();
        if (outputFormat && value(argument, after).equalsIgnoreCase("xml")) {
          throw new Refused("The stand-in shell does not play -OutputFormat XML.", 64);
        }
        i++;
      } else if (known(name.get(), ALONE).isPresent()) {
        profile &= known(name.get(), ALONE).filter("noprofile"::equals).isEmpty();
        nonInteractive |= known(name.get(), ALONE).filter("noninteractive"::equals).isPresent();
      } else {
        return bare(
            arguments.subList(i, arguments.size()), edition, profile, nonInteractive, outputFormat);
      }
    }
    return new CommandLine(
        How.COMMANDS_FROM_INPUT, "-", List.of(), profile, nonInteractive, outputFormat);
  }

  /** What is no switch: Windows PowerShell takes it for a command, PowerShell 7 for a file. */
  private static CommandLine bare(
      List<String> rest,
      Edition edition,
      boolean profile,
      boolean nonInteractive,
      boolean outputFormat) {
    if (edition == Edition.WINDOWS) {
      return new CommandLine(
          How.COMMAND, String.join(" ", rest), List.of(), profile, nonInteractive, outputFormat);
    }
    if (rest.get(0).startsWith("-") && rest.get(0).length() > 1) {
      throw new Refused(
          "The argument '"
              + rest.get(0)
              + "' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included,"
              + " verify that the path is correct and try again.",
          64);
    }
    How how = rest.get(0).equals("-") ? How.FILE_FROM_INPUT : How.FILE;
    return new CommandLine(
        how, rest.get(0), rest.subList(1, rest.size()), profile, nonInteractive, outputFormat);
  }

  private static String value(String argument, List<String> after) {
    if (after.isEmpty()) {
      throw new Refused(
          "Cannot process the command because of a missing parameter. A command must follow "
              + argument
              + ".",
          1);
    }
    return after.get(0);
  }

  private static Optional<String> known(String name, Map<String, Integer> switches) {
    List<String> found = new ArrayList<>();
    switches.forEach(
        (full, shortest) -> {
          if (is(name, full, shortest)) {
            found.add(full);
          }
        });
    return found.stream().findFirst();
  }

  private static boolean is(String name, String full, int shortest) {
    return name.length() >= shortest && full.startsWith(name);
  }
}
