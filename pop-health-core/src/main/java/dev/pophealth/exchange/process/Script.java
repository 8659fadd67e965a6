package dev.pophealth.exchange.process;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A script for PowerShell: what opens the session, then commands, each with marks round its answer.
 * Its text is one line where what opens the session is.
 */
public final class Script {

  static final String OPEN = "open";
  static final String CLOSED = "closed";
  static final String BEGUN = "begun";
  static final String PRINTED = "printed";
  static final String ERROR = "error";

  /** Bounds how deep objects are written: a component's states, and what is in them. */
  private static final int DEPTH = 3;

  private final String token = "pop-health-" + UUID.randomUUID();
  private final String text;

  /**
   * Writes a script.
   *
   * @param opening what opens the session
   * @param commands the commands, in order
   */
  public Script(Optional<String> opening, List<Sent> commands) {
    StringBuilder script = new StringBuilder();
    script
        .append("$ErrorActionPreference='Stop';$ProgressPreference='SilentlyContinue';")
        .append("function Send-Mark([string]$name,[string]$text){[Console]::Out.WriteLine('")
        .append(token)
        .append(
            " '+$name+' '+[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text))+' .')")
        .append("};function Send-Failure([string]$name,$record){Send-Mark $name")
        .append(" ([string]$record.FullyQualifiedErrorId+\"`n\"+$record)};");
    opening.ifPresent(
        first ->
            script
                .append("try{")
                .append(first)
                .append("\n}catch{Send-Failure '" + CLOSED + "' $_;exit 1};"));
    script.append("Send-Mark '" + OPEN + "' '';");
    for (int i = 0; i < commands.size(); i++) {
      append(script, i, commands.get(i));
    }
    this.text = script.toString();
  }

  private static void append(StringBuilder script, int number, Sent sent) {
    script.append("Send-Mark '").append(BEGUN).append(number).append("' '';try{$given=@(");
    script.append(sent.text()).append(");Send-Mark '").append(PRINTED).append(number).append("' (");
    script
        .append(
            sent.lines()
                ? "$given -join \"`n\""
                : "$given|ConvertTo-Json -Compress -Depth " + DEPTH)
        .append(")}catch{Send-Failure '")
        .append(ERROR)
        .append(number)
        .append("' $_};");
  }

  /** The word that its marks begin with; no other script has it. */
  public String token() {
    return token;
  }

  /** The script in plain. */
  public String text() {
    return text;
  }

  /** For {@code -EncodedCommand}. */
  String encoded() {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * For standard input: one line of ASCII, since what reads it goes by lines and code pages. What
   * is none by itself is packed into one.
   */
  String line() {
    boolean fits = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return fits
        ? text + "\n"
        : "Invoke-Expression ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('"
            + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
            + "')))\n";
  }
}
