package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an input was found to be, and what it says. */
interface Explained {

  /** Adds it to a JSON document. */
  void json(ObjectNode to);

  /** Tells it to people. */
  void text(ToldSubcommand teller, Output out);
}
