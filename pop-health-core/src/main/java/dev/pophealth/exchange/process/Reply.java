package dev.pophealth.exchange.process;

/** What came of one command of a script. */
public sealed interface Reply {

  /** Whether it is certain that the command was not begun, or that it was refused unread. */
  default boolean notRun() {
    return false;
  }

  /** What there is to say about it; for what was printed nothing. */
  String words();

  /**
   * It ended well.
   *
   * @param printed what it gave: JSON of the objects, or lines of text
   */
  record Printed(String printed) implements Reply {
    @Override
    public String words() {
      return "";
    }
  }

  /**
   * It was begun, and the shell told an error.
   *
   * @param error the error
   */
  record Failed(ShellError error) implements Reply {
    @Override
    public boolean notRun() {
      return error.notRun();
    }

    @Override
    public String words() {
      return error.words();
    }
  }

  /**
   * The script ended before it, or was never begun.
   *
   * @param words why
   */
  record NotBegun(String words) implements Reply {
    @Override
    public boolean notRun() {
      return true;
    }
  }

  /**
   * The shell fell silent: the command may have been run, or not.
   *
   * @param words how it ended
   */
  record Unknown(String words) implements Reply {}
}
