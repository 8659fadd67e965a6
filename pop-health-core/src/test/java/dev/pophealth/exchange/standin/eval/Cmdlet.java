package dev.pophealth.exchange.standin.eval;

/** One cmdlet at work: made for each use. */
public abstract class Cmdlet {

  /** Before any input. */
  protected void begin(Invocation in) {}

  /** For each object from the pipeline, or once where there is no pipeline. */
  protected void process(Invocation in) {}

  /** After all input. */
  protected void end(Invocation in) {}
}
