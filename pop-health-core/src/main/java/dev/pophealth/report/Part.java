package dev.pophealth.report;

import java.util.List;

/** A part of a plan: a move, or several under a title. */
sealed interface Part permits Move, Part.Section {

  /**
   * Moves that belong together: a change, what is done under it, and its way back.
   *
   * @param title what holds them together
   * @param notes what is to be known about all of them
   * @param parts the parts, in order
   */
  record Section(Phrase title, List<Phrase> notes, List<Part> parts) implements Part {

    /** Copies the lists. */
    public Section {
      notes = List.copyOf(notes);
      parts = List.copyOf(parts);
    }
  }
}
