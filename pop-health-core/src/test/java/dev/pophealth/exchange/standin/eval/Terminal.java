package dev.pophealth.exchange.standin.eval;

import java.nio.charset.Charset;

/** The console behind a script: its two streams and its encoding. */
public interface Terminal {

  /** Writes to standard output. */
  void out(String text);

  /** Writes to standard error. */
  void error(String text);

  /** All of standard input that is left. */
  String in();

  /** What standard output is written in. */
  Charset encoding();

  /** Writes standard output in {@code charset} from now on. */
  void encoding(Charset charset);
}
