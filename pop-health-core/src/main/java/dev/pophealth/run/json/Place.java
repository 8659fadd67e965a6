package dev.pophealth.run.json;

import dev.pophealth.run.RecoveryFormatException;

/**
 * A place in a document.
 *
 * @param document what the document is
 * @param path the way there; empty for the whole
 */
record Place(String document, String path) {

  Place field(String name) {
    return new Place(document, path.isEmpty() ? name : path + "." + name);
  }

  Place element(int index) {
    return new Place(document, path + "[" + index + "]");
  }

  RecoveryFormatException wrong(String what, String remedy) {
    return new RecoveryFormatException(
        document + ": " + (path.isEmpty() ? "the whole" : path) + " " + what + ": " + remedy);
  }
}
