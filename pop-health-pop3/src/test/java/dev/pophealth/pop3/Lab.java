package dev.pophealth.pop3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The Dovecot landscape of {@code src/test/lab}, started for one test class. */
final class Lab {

  private final Path home;
  private final Map<String, String> settings = new TreeMap<>();

  private Lab(Path home) {
    this.home = home;
  }

  static Lab start() throws IOException, InterruptedException {
    Lab lab = new Lab(Files.createTempDirectory("lab"));
    lab.run("up", lab.home.toString());
    lab.read(lab.home.resolve("env"));
    return lab;
  }

  /** Does something to it, such as {@code kill backend}. */
  void run(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("bash", "src/test/lab/lab", "-d", home.toString()));
    line.addAll(List.of(command));
    Path log = home.resolveSibling(home.getFileName() + ".log");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(line + " failed: " + Files.readString(log));
    }
  }

  private void read(Path env) throws IOException {
    for (String line : Files.readAllLines(env)) {
      if (line.startsWith("export ")) {
        String said = line.substring("export ".length()).replaceAll(" +#.*", "");
        for (String one : said.split(" (?=LAB_)", -1)) {
          String[] nameAndValue = one.split("=", 2);
          settings.put(nameAndValue[0], nameAndValue[1].replace("'", ""));
        }
      }
    }
  }

  String get(String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not among " + settings.keySet());
    }
    return value;
  }

  int port(String name) {
    return Integer.parseInt(get(name));
  }

  Trust trust() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(Path.of(get("LAB_TRUSTSTORE")))) {
      store.load(file, get("LAB_TRUSTSTORE_PASSWORD").toCharArray());
    }
    return Trust.anchors(store);
  }

  void close() throws IOException, InterruptedException {
    run("purge", home.toString());
    Files.deleteIfExists(home.resolveSibling(home.getFileName() + ".log"));
  }
}
