package dev.pophealth.health;

import java.util.Optional;

/**
 * Whether a server component is in service; any requester's Inactive wins. (Exchange fact 13)
 *
 * @param active whether it is Active
 * @param requester who set it Inactive, and so must set it Active again; empty when not known
 */
public record ComponentReading(boolean active, Optional<String> requester) implements Reading {

  /** Bounds the requester. */
  public ComponentReading {
    requester = requester.map(BoundedText::detail);
  }

  /** Yes when active, else no. */
  public Answer answer() {
    return active ? Answer.YES : Answer.NO;
  }

  @Override
  public String summary() {
    return (active ? "Active" : "Inactive") + requester.map(who -> " by " + who).orElse("");
  }
}
