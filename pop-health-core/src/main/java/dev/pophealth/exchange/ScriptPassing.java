package dev.pophealth.exchange;

/** How a script reaches a shell, past whatever other shells the command line goes through. */
public enum ScriptPassing {
  /**
   * As the last argument, behind {@code -EncodedCommand}: letters, digits, {@code +}, {@code /} and
   * {@code =} only. The script is about 5,000 characters long so; Windows allows 32,767 in a
   * command line, {@code cmd.exe} 8,191.
   */
  ENCODED_COMMAND,
  /**
   * On standard input, as one line of ASCII: for {@code powershell.exe -Command -} and what passes
   * its input on, of whatever length.
   */
  STANDARD_INPUT
}
