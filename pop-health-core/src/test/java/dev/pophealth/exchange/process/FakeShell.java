package dev.pophealth.exchange.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that prints what a script's commands are said to print. It knows no PowerShell: it
 * finds the commands and the word of the marks in the script by their looks.
 *
 * <p>Its first argument is a folder with a file {@code rules}: a line has what a command must
 * contain, what comes of it, and the text of that; the first line that fits counts. It writes the
 * commands that it was given into {@code seen}, the process that it has started into {@code child}.
 */
public final class FakeShell {

  private static final Pattern TOKEN = Pattern.compile("pop-health-[0-9a-f-]{36}");

  private static final Pattern COMMAND =
      Pattern.compile("try\\{\\$given=@\\((.*?)\\);Send-Mark 'printed", Pattern.DOTALL);

  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
  private final Path folder;
  private final String token;

  private FakeShell(Path folder, String token) {
    this.folder = folder;
    this.token = token;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<Rule> rules = rules(folder);
    if (rules.stream().anyMatch(rule -> rule.kind().equals("deaf"))) {
      System.exit(7);
    }
    String script = script(arguments);
    Matcher token = TOKEN.matcher(script);
    new FakeShell(folder, token.find() ? token.group() : "none").play(script, rules);
  }

  private record Rule(String contains, String kind, String text) {}

  private static List<Rule> rules(Path folder) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("rules"))) {
      String[] parts = line.split("\t", 3);
      rules.add(new Rule(parts[0], parts[1], parts[2].replace("\\n", "\n")));
    }
    return rules;
  }

  private static String script(String[] arguments) throws IOException {
    if (arguments.length > 2 && arguments[1].equals("-EncodedCommand")) {
      return new String(Base64.getDecoder().decode(arguments[2]), StandardCharsets.UTF_16LE);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
    Matcher base64 = Pattern.compile("FromBase64String\\('([^']*)'\\)").matcher(line);
    if (!base64.find()) {
      return line;
    }
    return new String(Base64.getDecoder().decode(base64.group(1)), StandardCharsets.UTF_8);
  }

  private void play(String script, List<Rule> rules) throws Exception {
    List<String> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(script);
    while (command.find()) {
      commands.add(command.group(1));
    }
    Files.write(
        folder.resolve("seen"), commands, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (rules.get(0).kind().equals("closed")) {
      mark("closed", rules.get(0).text());
      out.flush();
      System.exit(1);
    }
    mark("open", "");
    for (int i = 0; i < commands.size(); i++) {
      mark("begun" + i, "");
      out.flush();
      answer(i, commands.get(i), rules);
    }
    out.flush();
  }

  private void answer(int number, String command, List<Rule> rules) throws Exception {
    for (Rule rule : rules) {
      if (command.contains(rule.contains())) {
        answer(number, rule);
        return;
      }
    }
    mark("error" + number, "CommandNotFoundException\nThe fake has no answer to " + command);
  }

  private void answer(int number, Rule rule) throws Exception {
    switch (rule.kind()) {
      case "printed", "error" -> mark(rule.kind() + number, rule.text());
      case "noisy" -> {
        out.println("WARNING: " + token + " is nobody's business\r\n{\"a\":1}");
        out.print("no line end ");
        mark("printed" + number, rule.text());
        out.println(token + " printed" + number + " %%% .");
      }
      case "wrapped" -> wrapped("printed" + number, rule.text());
      case "cut" -> {
        out.print(token + " printed" + number + " " + base64(rule.text()).substring(2));
        out.flush();
        System.exit(0);
      }
      case "dies" -> {
        System.err.println(rule.text());
        out.flush();
        System.exit(3);
      }
      case "hangs" -> hang();
      case "floods" -> {
        while (!out.checkError()) {
          out.println("x".repeat(1000));
        }
      }
      default -> throw new IllegalArgumentException(rule.kind());
    }
  }

  /** With a process of its own that would outlive it. */
  private void hang() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName())
            .start();
    Path pid = folder.resolve("child.new");
    Files.writeString(pid, Long.toString(child.pid()));
    Files.move(pid, folder.resolve("child"));
    child.waitFor();
  }

  /** Does nothing for a long time. */
  public static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.currentThread().join();
    }
  }

  private void mark(String name, String text) {
    out.println(token + " " + name + " " + base64(text) + " .");
  }

  /** As tools with a narrow terminal do. */
  private void wrapped(String name, String text) {
    String line = token + " " + name + " " + base64(text) + " .";
    for (int from = 0; from < line.length(); from += 60) {
      out.print(line.substring(from, Math.min(line.length(), from + 60)) + "\r\n");
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
