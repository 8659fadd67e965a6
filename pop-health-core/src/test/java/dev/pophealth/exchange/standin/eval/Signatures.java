package dev.pophealth.exchange.standin.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cmdlets that the vendor's documentation describes, from the tables beside this class. */
public final class Signatures {

  private static final List<String> TABLES = List.of("cmdlets-exchange.tsv", "cmdlets-windows.tsv");

  private final Map<String, Signature> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** The cmdlets of {@code edition}. */
  public Signatures(Edition edition) {
    Map<String, List<Signature.Parameter>> parameters = new TreeMap<>();
    Map<String, String> defaults = new TreeMap<>();
    for (String table : TABLES) {
      for (String line : lines(table)) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#")
            || !(cells[8].equals("both") || cells[8].equals(edition.table()))) {
          continue;
        }
        if (cells[1].equals("(default set)")) {
          defaults.put(cells[0], cells[3]);
        } else {
          parameters.computeIfAbsent(cells[0], n -> new ArrayList<>()).add(parameter(cells));
        }
      }
    }
    parameters.forEach(
        (name, list) ->
            byName.put(
                name, new Signature(name, List.copyOf(list), defaults.getOrDefault(name, ""))));
  }

  private static List<String> lines(String table) {
    String name = "/dev/pophealth/exchange/standin/" + table;
    try (InputStream in = Signatures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature.Parameter parameter(String[] cells) {
    Set<String> sets =
        cells[3].equals("*") ? Set.of() : new LinkedHashSet<>(List.of(cells[3].split(",", -1)));
    return new Signature.Parameter(
        cells[1],
        cells[2],
        sets,
        cells[4].equals("y"),
        cells[5].equals("-") ? -1 : Integer.parseInt(cells[5]),
        cells[6].contains("v"),
        cells[6].contains("n"),
        cells[7].equals("-") ? List.of() : List.of(cells[7].split(",", -1)));
  }

  /** The cmdlet called {@code name}, whatever its letter case. */
  public Optional<Signature> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them. */
  public List<Signature> all() {
    return List.copyOf(byName.values());
  }
}
