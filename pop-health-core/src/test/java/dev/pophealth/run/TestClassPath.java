package dev.pophealth.run;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a second JVM finds the classes of the tests and all that they use. */
public final class TestClassPath {

  private TestClassPath() {}

  /** The classes of the tests alone. */
  public static String tests() throws URISyntaxException {
    URI classFile =
        Objects.requireNonNull(TestClassPath.class.getResource("TestClassPath.class")).toURI();
    Path tests = Paths.get(classFile).getParent();
    for (int depth = TestClassPath.class.getPackageName().split("\\.").length; depth > 0; depth--) {
      tests = tests.getParent();
    }
    return tests.toString();
  }

  /** Everything. */
  public static String all() throws URISyntaxException {
    return Stream.of(
            tests(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
