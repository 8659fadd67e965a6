package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.ScriptBlock;
import dev.pophealth.exchange.standin.value.Culture;
import dev.pophealth.exchange.standin.value.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One PowerShell session: where it runs, what it knows, what it has seen. */
public final class Session {

  private final Setting setting;
  private final String machine;
  private final Map<String, ScriptBlock> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> loaded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Value> errors = new ArrayList<>();
  private Routes routes;
  private boolean succeeded = true;
  private boolean strict;
  private int guarded;
  private int depth;

  /**
   * What sessions have in common.
   *
   * @param cmdlets what makes each cmdlet, by name
   * @param needsLoading the cmdlets that are there only after a snap-in, module or session is
   *     loaded
   * @param zone what its machines tell time in
   * @param width the columns of the console
   */
  public record Setting(
      Map<String, Supplier<Cmdlet>> cmdlets,
      Set<String> needsLoading,
      Signatures signatures,
      Messages messages,
      Culture culture,
      ZoneId zone,
      Edition edition,
      int width,
      Time time,
      Terminal terminal) {}

  /** A session on {@code machine}. */
  public Session(Setting setting, String machine, Routes routes) {
    this.setting = setting;
    this.machine = machine;
    this.routes = routes;
  }

  /** A new session on another machine, whose streams go where this one's go. */
  public Session on(String otherMachine, Routes otherRoutes) {
    return new Session(setting, otherMachine, otherRoutes);
  }

  /** What it has in common with others. */
  public Setting setting() {
    return setting;
  }

  /** The name of the machine it runs on. */
  public String machine() {
    return machine;
  }

  /** PowerShell's words. */
  public Messages messages() {
    return setting.messages();
  }

  /** Which PowerShell it is. */
  public Edition edition() {
    return setting.edition();
  }

  /** Where streams go now. */
  public Routes routes() {
    return routes;
  }

  /** Sends streams elsewhere. */
  public void routes(Routes other) {
    routes = other;
  }

  /** Loads a snap-in, module or remote session. */
  public void load(String name) {
    loaded.add(name);
  }

  /** The names of the cmdlets that are there now. */
  public List<String> cmdletNames() {
    return setting.cmdlets().keySet().stream().filter(name -> cmdlet(name).isPresent()).toList();
  }

  /** What was loaded. */
  public List<String> loaded() {
    return List.copyOf(loaded);
  }

  /** Whether {@code name} was loaded. */
  public boolean hasLoaded(String name) {
    return loaded.contains(name);
  }

  /** What makes the cmdlet called {@code name}, if there is one and it is loaded. */
  Optional<Supplier<Cmdlet>> cmdlet(String name) {
    return setting.needsLoading().contains(name) && loaded.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(setting.cmdlets().get(name));
  }

  /** An object of the .NET type {@code type}, where it is one that is played. */
  public Optional<Value> made(String type, List<Value> arguments) {
    return new Statics(this).made(type, arguments);
  }

  Map<String, ScriptBlock> functions() {
    return functions;
  }

  /** Keeps an error for {@code $Error}. */
  public void remember(ErrorRecord record) {
    errors.add(0, record.asThing());
  }

  /** {@code $Error}. */
  List<Value> errors() {
    return errors;
  }

  /** {@code $?}. */
  public boolean succeeded() {
    return succeeded;
  }

  void succeeded(boolean value) {
    succeeded = value;
  }

  boolean strict() {
    return strict;
  }

  /** {@code Set-StrictMode}. */
  public void strict(boolean value) {
    strict = value;
  }

  boolean isGuarded() {
    return guarded > 0;
  }

  void guard(int by) {
    guarded += by;
  }

  /** Counts blocks within blocks, and refuses what would never end. */
  void deeper(int by) {
    depth += by;
    if (depth > 200) {
      throw Raised.script(
          ErrorRecord.of(
              "System.Management.Automation.ScriptCallDepthException",
              "The script failed due to call depth overflow.",
              "CallDepthOverflow",
              "InvalidOperation",
              ""));
    }
  }
}
