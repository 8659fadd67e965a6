package dev.pophealth.recovery;

import dev.pophealth.health.ServerName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recovery procedure as a tree of steps, written about {@link #SERVER}; plain data that the
 * engine follows, the checker explores and reports draw.
 *
 * <pre>{@code
 * Runbook.named("D")
 *     .first(confirm("V2c", probe))
 *     .then(attempt("D1", new RestartService(POP3_BACKEND, SERVER), check("D2", probe)))
 *     .otherwise("D8");
 * }</pre>
 *
 * <p>Two runbooks are the same when they are the same object.
 */
public final class Runbook {

  /** Stands for the server of the incident, or of the call. */
  public static final ServerName SERVER = ServerName.placeholder("server");

  /** Stands for the found server that is looked after. */
  public static final ServerName FOUND = ServerName.placeholder("found");

  private final String id;
  private final RunbookSettings settings;
  private final List<Step> steps;
  private final StepId otherwise;
  private final boolean toTheLetter;
  private final Map<StepId, StepText> texts;

  private Runbook(Builder builder, StepId otherwise) {
    this.id = builder.id;
    this.settings = builder.settings;
    this.steps = List.copyOf(builder.steps);
    this.otherwise = otherwise;
    this.toTheLetter = builder.toTheLetter;
    this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.texts));
    RunbookShape.check(this);
  }

  /**
   * Starts a runbook.
   *
   * @param id its id, such as D
   */
  public static Builder named(String id) {
    return new Builder(id);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The numbers that shape it. */
  public RunbookSettings settings() {
    return settings;
  }

  /** Its steps, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** The step that hands over to a person when all steps were in vain. */
  public StepId otherwise() {
    return otherwise;
  }

  /**
   * Whether it follows a page to the letter: then it is resolved where the page says so, whatever
   * is owed.
   */
  public boolean toTheLetter() {
    return toTheLetter;
  }

  /**
   * What a step says to an operator.
   *
   * @param step the step
   * @return the text; empty where the runbook has none of its own for it
   */
  public Optional<StepText> text(StepId step) {
    return Optional.ofNullable(texts.get(step));
  }

  @Override
  public String toString() {
    return "runbook " + id;
  }

  /** Writes a runbook. Not safe for use by many threads. */
  public static final class Builder {
    private final String id;
    private RunbookSettings settings = RunbookSettings.defaults();
    private final List<Step> steps = new ArrayList<>();
    private boolean toTheLetter;
    private final Map<StepId, StepText> texts = new LinkedHashMap<>();

    private Builder(String id) {
      this.id = StepId.of(id).value();
    }

    /**
     * The numbers that shape it; the defaults if not called.
     *
     * @param numbers the settings
     */
    public Builder settings(RunbookSettings numbers) {
      this.settings = numbers;
      return this;
    }

    /**
     * The first steps.
     *
     * @param more steps, in order
     */
    public Builder first(Step... more) {
      return then(more);
    }

    /**
     * The steps after.
     *
     * @param more steps, in order
     */
    public Builder then(Step... more) {
      steps.addAll(Arrays.asList(more));
      return this;
    }

    /**
     * Follows a page to the letter: allows {@link Step.Bare}, {@link Step.Finish} and {@link
     * Step.Silence}, and resolves whatever is owed. For showing what a page leaves behind, not for
     * use.
     */
    public Builder toTheLetter() {
      this.toTheLetter = true;
      return this;
    }

    /**
     * What a step says to an operator; where nothing is said, a sentence is made of the action.
     *
     * @param step the step's id
     * @param text the text
     */
    public Builder text(String step, StepText text) {
      texts.put(StepId.of(step), text);
      return this;
    }

    /**
     * Ends the runbook: when all was in vain, a person is called.
     *
     * @param step the id of that step
     * @throws IllegalArgumentException if two steps have one id, or a step stands where it may not
     */
    public Runbook otherwise(String step) {
      return new Runbook(this, StepId.of(step));
    }
  }
}
