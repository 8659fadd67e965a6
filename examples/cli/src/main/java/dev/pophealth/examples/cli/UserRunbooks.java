package dev.pophealth.examples.cli;

import dev.pophealth.check.Law;
import dev.pophealth.recovery.Runbook;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Runbooks and laws of a class in a user's jar, found by the names of its methods: {@code
 * runbook()}, {@code runbooks()}, {@code laws()}.
 *
 * @param loader has the jar open while they are used
 * @param runbooks the runbooks; at least one
 * @param laws laws of the user's own; may be empty
 */
record UserRunbooks(URLClassLoader loader, List<Runbook> runbooks, List<Law<?>> laws)
    implements AutoCloseable {

  UserRunbooks {
    runbooks = List.copyOf(runbooks);
    laws = List.copyOf(laws);
  }

  static UserRunbooks load(String jar, String className) {
    Path file = Path.of(jar);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(ExitCode.NO_INPUT, "there is no file " + jar);
    }
    URLClassLoader loader = loader(file);
    try {
      Class<?> type = Class.forName(className, true, loader);
      List<Runbook> runbooks =
          call(type, "runbook")
              .map(one -> List.of((Runbook) one))
              .or(() -> call(type, "runbooks").map(all -> each(all, Runbook.class)))
              .orElse(List.of());
      if (runbooks.isEmpty()) {
        throw refused(
            className
                + " gives no runbook: it needs a method public static Runbook runbook() or public"
                + " static Collection<Runbook> runbooks()");
      }
      List<Law<?>> laws =
          call(type, "laws").map(all -> List.<Law<?>>copyOf(laws(all))).orElse(List.of());
      return new UserRunbooks(loader, runbooks, laws);
    } catch (ClassNotFoundException e) {
      throw refused(jar + " has no class " + className + ": give its full name, a.b.C");
    } catch (LinkageError e) {
      throw refused(
          className
              + " cannot be loaded: "
              + e
              + "; put what it needs into the jar, and build it against this version");
    }
  }

  private static URLClassLoader loader(Path file) {
    try {
      return new URLClassLoader(
          new URL[] {file.toUri().toURL()}, UserRunbooks.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new Refusal(ExitCode.NO_INPUT, file + " cannot be opened: " + e.getMessage());
    }
  }

  private static Optional<Object> call(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      return Optional.of(method.invoke(null));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (InvocationTargetException e) {
      throw refused(type.getName() + "." + name + "() failed: " + e.getCause());
    } catch (IllegalAccessException | NullPointerException e) {
      throw refused(
          type.getName()
              + "."
              + name
              + "() cannot be called: make class and method public, the"
              + " method static, and let it return something");
    }
  }

  private static <T> List<T> each(Object all, Class<T> type) {
    if (all instanceof Collection<?> values && values.stream().allMatch(type::isInstance)) {
      return values.stream().<T>map(type::cast).toList();
    }
    throw refused(
        "a method returns "
            + all.getClass().getName()
            + ": return a collection of "
            + type.getSimpleName());
  }

  private static List<Law<?>> laws(Object all) {
    return each(all, Law.class).stream().<Law<?>>map(law -> law).toList();
  }

  private static Refusal refused(String words) {
    return new Refusal(ExitCode.DATA, words);
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      // Nothing more is read from it.
    }
  }
}
