package dev.pophealth.run.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program for tests: says its arguments and ends as the first one says. */
final class Talker {

  private Talker() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "exit" -> {
        System.out.println(Arrays.toString(args));
        System.err.println("password: hunter2");
        System.exit(Integer.parseInt(args[1]));
      }
      case "print" -> System.out.println(args[1].replace(',', '\n'));
      case "flood" -> {
        while (true) {
          System.out.println("x".repeat(1_000));
        }
      }
      case "hang" -> {
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Talker.class.getName(),
                "sleep",
                args[1])
            .start();
        Thread.sleep(600_000);
      }
      case "sleep" -> {
        Files.writeString(Path.of(args[1]), String.valueOf(ProcessHandle.current().pid()));
        Thread.sleep(600_000);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }
}
