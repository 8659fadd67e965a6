package dev.pophealth.exchange;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes how an output looks and nothing that it says. */
final class Layout {

  private static final List<String> PROMPTS =
      List.of(
          "[PS] C:\\Windows\\system32>Get-ServerHealth mbx1 | Format-Table",
          "[PS] C:\\Users\\管理者\\デスクトップ>",
          "PS C:\\Benutzer\\Jürgen> Get-PopSettings",
          "[mbx1.contoso.com]: PS C:\\Users\\Administrador\\Documents> cls",
          "[PS] C:\\Пользователи>",
          ">> | Format-List");

  private static final Pattern AMERICAN_DATE =
      Pattern.compile(
          "(?<![0-9/])([0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}) ([0-9]{1,2}:[0-9]{2}(?::[0-9]{2} [AP]M)?)(?![0-9:])");

  private final SplittableRandom random;
  private final boolean table;
  private final boolean freeText;

  private Layout(SplittableRandom random, boolean table, boolean freeText) {
    this.random = random;
    this.table = table;
    this.freeText = freeText;
  }

  /**
   * Changes a text.
   *
   * @param name the sample's name: what may be changed depends on its format
   */
  static String changed(String name, String text, SplittableRandom random) {
    boolean table = name.contains("-ft-") || name.contains("-grid-") || name.contains("-group-");
    boolean freeText = name.contains("grid-pop-proxy") || name.contains("escalation");
    return new Layout(random, table, freeText).changed(text, name);
  }

  private String changed(String text, String name) {
    boolean document = name.endsWith(".csv") || name.endsWith(".clixml");
    String changed = text;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      changed = document ? ofAny(changed, random.nextInt(4)) : ofText(changed, random.nextInt(13));
    }
    return changed;
  }

  private String ofAny(String text, int which) {
    return switch (which) {
      case 0 -> text.replaceAll("\r?\n", "\r\n");
      case 1 -> "\uFEFF" + text;
      case 2 -> withPrompts(text);
      default -> "\n\n" + text;
    };
  }

  private String ofText(String text, int which) {
    return switch (which) {
      case 0, 1, 2, 3 -> ofAny(text, which);
      case 4 -> eachLine(text, line -> line + " ".repeat(random.nextInt(4)));
      case 5 -> indented(text);
      case 6, 7 -> withBlankLines(text);
      case 8 -> shifted(text);
      case 9 -> collapsed(text);
      case 10 -> withoutRule(text);
      case 11 -> withWrappedHeader(text);
      default -> withOtherDates(text);
    };
  }

  private String withPrompts(String text) {
    String prompt = PROMPTS.get(random.nextInt(PROMPTS.size()));
    return prompt + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "\n" + prompt + "\n";
  }

  private String indented(String text) {
    String indent = " ".repeat(1 + random.nextInt(8));
    return eachLine(text, line -> line.isBlank() ? line : indent + line);
  }

  private String withBlankLines(String text) {
    boolean all = random.nextBoolean();
    return eachLine(text, line -> all || random.nextInt(6) == 0 ? line + "\n" : line);
  }

  /** Moves what stands behind wide gaps of rows. */
  private String shifted(String text) {
    if (!table) {
      return text;
    }
    Pattern gap = Pattern.compile("(?<=\\S)  +(?=\\S)");
    return eachLine(
        text,
        line ->
            line.contains("---")
                    || !line.matches(".*\\b(?:Server1|Active|Inactive|Finished|Started)\\b.*")
                ? line
                : gap.matcher(line).replaceAll(m -> m.group() + " ".repeat(random.nextInt(4))));
  }

  private String collapsed(String text) {
    if (freeText) {
      return text;
    }
    return table
        ? eachLine(text, line -> line.strip().replaceAll(" +", " "))
        : eachLine(text, line -> line.replaceAll("^( *\\S+?) +:", "$1 :"));
  }

  private String withoutRule(String text) {
    return text.lines()
        .filter(line -> !line.matches("[ -]*-{3,}[ -]*"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Breaks the label that stands last in a header. */
  private String withWrappedHeader(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; table && i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      Matcher last =
          Pattern.compile("(?:ServerComponent|MonitorCount|ExceptionName)$").matcher(line);
      if (last.find() && line.indexOf('-') < 0) {
        int at = last.start() + 7 + random.nextInt(3);
        lines.set(i, line.substring(0, at));
        lines.add(i + 1, " ".repeat(last.start()) + line.substring(at));
        break;
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String withOtherDates(String text) {
    String pattern =
        List.of(
                "yyyy-MM-dd HH:mm:ss",
                "dd.MM.yyyy HH:mm:ss",
                "yyyy/MM/dd H:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ss'Z'")
            .get(random.nextInt(4));
    return AMERICAN_DATE
        .matcher(text)
        .replaceAll(
            date -> {
              boolean halves = date.group(2).endsWith("M");
              LocalDateTime time =
                  LocalDateTime.parse(
                      date.group(1) + " " + date.group(2),
                      DateTimeFormatter.ofPattern(
                          halves ? "M/d/yyyy h:mm:ss a" : "M/d/yyyy H:mm", Locale.US));
              return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            });
  }

  private interface LineChange {
    String of(String line);
  }

  private static String eachLine(String text, LineChange change) {
    return text.lines().map(change::of).collect(Collectors.joining("\n", "", "\n"));
  }
}
