package dev.pophealth.exchange.standin.eval;

/** A way out of what is running that is no error. */
public abstract sealed class Leaving extends RuntimeException {

  private static final long serialVersionUID = 1;

  private Leaving() {
    super(null, null, false, false);
  }

  /** {@code exit}. */
  public static final class Exit extends Leaving {
    private static final long serialVersionUID = 1;
    private final int code;

    /** With the exit code {@code code}. */
    public Exit(int code) {
      this.code = code;
    }

    /** The exit code. */
    public int code() {
      return code;
    }
  }

  /** {@code return}: out of the block. */
  static final class Return extends Leaving {
    private static final long serialVersionUID = 1;
  }

  /** {@code break}, or with {@code again} {@code continue}. */
  static final class Loop extends Leaving {
    private static final long serialVersionUID = 1;
    private final boolean again;

    Loop(boolean again) {
      this.again = again;
    }

    boolean again() {
      return again;
    }
  }

  /** A cmdlet wants no more input. */
  public static final class Enough extends Leaving {
    private static final long serialVersionUID = 1;
    private final transient Cmdlet cmdlet;

    /** Said by {@code cmdlet}. */
    public Enough(Cmdlet cmdlet) {
      this.cmdlet = cmdlet;
    }

    Cmdlet cmdlet() {
      return cmdlet;
    }
  }
}
