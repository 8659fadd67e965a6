package dev.pophealth.simulation;

/**
 * The laws that a simulation judges by what really happens; the checker's laws are judged beside.
 */
public enum SimulatedLaw {
  /** Databases. */
  S1(
      "No server goes down by us that hosts an active database copy, or on which nobody had seen that"
          + " none is active.",
      "The databases that are truly active when it goes down. What a person moved there after our"
          + " last look nobody could know: that is told as harm."),
  /** Licence. */
  S3(
      "Nothing is disrupted on a server that was never found red.",
      "The verdicts on record when the act really starts; the checker's laws S3 to S5 and S16 judge"
          + " their order."),
  /** Put back. */
  S7(
      "Resolved: what we set is, in truth, as it was.",
      "The setting itself, when the recovery ends."),
  /** Listed. */
  S8(
      "Escalated or stopped: what is left as we set it is listed.",
      "The setting itself against the list in the end's record."),
  /** Left alone. */
  S9("What was so when we came is left so.", "The setting itself, when the recovery ends."),
  /** Groups. */
  S13(
      "Of a group one server at a time is out by us, of whatever recoveries and processes; and enough"
          + " others served, in truth, when the topology was read in the minute before.",
      "Who is down or drained by us in truth, when an act starts and when a server goes down; who"
          + " served when the topology was read. Less than the minimum only with leave."),
  /** Stops. */
  S15(
      "Nothing is begun after a recovery was called off or has read that a person is at work, in"
          + " maintenance, or that people have forbidden for a time.",
      "The moment at which an act really starts."),
  /** Waits. */
  S17(
      "Waits are kept, and the average is read no sooner than ten minutes after a restart.",
      "The instants on record."),
  /** Budgets. */
  S18(
      "Budgets are kept, over crashes and processes.",
      "A count of the acts that really started, less those that a look disproved."),
  /** Hand-over. */
  S20(
      "An escalation tells of every act that was begun; a recovery ends once, and somebody hears of it.",
      "The acts that really started; who was told, or could read it in the journal, over crashes."),
  /** Drains. */
  S22("At most one server of a recovery is drained.", "The blocks that are truly in force by it."),
  /** Settings in effect. */
  S24(
      "What was put back is in effect.",
      "What the service really runs with, when the recovery ends."),
  /** Block in force. */
  S25(
      "A server goes down by us only while databases cannot come back to it.",
      "Whether the block is truly in force when it goes down."),
  /** Once. */
  S30(
      "No server goes down twice by one recovery, unless a look disproved the first time.",
      "How often it really went down."),
  /** Age. */
  S31(
      "Nothing is disrupted on a red past its age.",
      "The moment at which the act really starts, be it held or waiting for leave before."),
  /** Stopped on purpose. */
  X1(
      "No service is started that somebody stopped on purpose.",
      "Whether it was, when it is restarted. What was done after our last look nobody could know."),
  /** PopProxy. */
  X2(
      "No service is restarted that cannot run, PopProxy being Inactive.",
      "The component, when the service is restarted; likewise."),
  /** Requests. */
  E4(
      "No act is begun twice for one request, nor before its intent is durable.",
      "The acts that really started, over crashes."),
  /** Leave. */
  LEAVE(
      "What the policy leaves to people is begun only with their leave, while it is good, and for the"
          + " reasons they weighed.",
      "What people really said, and when the act really starts."),
  /** One at a time. */
  ONE("Each trouble has one open recovery at a time.", "The journal."),
  /** Ends. */
  ENDS("Every recovery ends.", "The journal, when the run is over.");

  private final String says;
  private final String judged;

  SimulatedLaw(String says, String judged) {
    this.says = says;
    this.judged = judged;
  }

  /** What it demands. */
  public String says() {
    return says;
  }

  /** By what it is judged. */
  public String judged() {
    return judged;
  }
}
