package dev.pophealth.examples.quickstart;

/** Prints one line, for now. */
public final class Quickstart {

  private Quickstart() {}

  /** Runs the example. */
  public static void main(String[] arguments) {
    System.out.println("pop-health: the quickstart runs");
  }
}
