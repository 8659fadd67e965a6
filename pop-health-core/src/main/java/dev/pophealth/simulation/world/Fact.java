package dev.pophealth.simulation.world;

import java.util.List;

/** Something that really happened, whoever knows of it. */
public sealed interface Fact {

  /** Who made it happen; nobody in particular where it was nobody. */
  default Cause cause() {
    return Cause.NOBODY;
  }

  /**
   * A fault began or came back.
   *
   * @param fault the fault
   */
  record FaultBegan(Fault fault) implements Fact {}

  /**
   * A fault is over.
   *
   * @param fault the fault
   */
  record FaultEnded(Fault fault) implements Fact {}

  /**
   * A server went down.
   *
   * @param machine the server
   * @param cause who made it
   * @param active the databases that were active on it
   */
  record WentDown(Machine machine, Cause cause, List<HostedDatabase> active) implements Fact {

    /** Copies the list. */
    public WentDown {
      active = List.copyOf(active);
    }
  }

  /**
   * A server is up again.
   *
   * @param machine the server
   */
  record CameUp(Machine machine) implements Fact {}

  /**
   * A service was restarted.
   *
   * @param service the service
   * @param cause who made it
   * @param onPurpose whether it had been stopped on purpose
   * @param proxyInactive whether it cannot run, the component being Inactive
   */
  record ServiceRestarted(
      MachineService service, Cause cause, boolean onPurpose, boolean proxyInactive)
      implements Fact {}

  /**
   * A service started after a boot, or after somebody else restarted it.
   *
   * @param service the service
   */
  record ServiceStarted(MachineService service) implements Fact {}

  /**
   * A service was stopped on purpose.
   *
   * @param service the service
   */
  record ServiceStopped(MachineService service) implements Fact {}

  /**
   * The activation of database copies was blocked, or the block was lifted.
   *
   * @param machine where
   * @param blocked the value now
   * @param changed whether it was another before
   * @param cause who made it
   */
  record ActivationSet(Machine machine, boolean blocked, boolean changed, Cause cause)
      implements Fact {}

  /**
   * Protocol logging was set.
   *
   * @param machine where
   * @param logging the value now
   * @param changed whether it was another before
   * @param cause who made it
   */
  record LoggingSet(Machine machine, boolean logging, boolean changed, Cause cause)
      implements Fact {}

  /**
   * The component PopProxy was set.
   *
   * @param machine where
   * @param active the value now
   * @param cause who made it
   */
  record ProxySet(Machine machine, boolean active, Cause cause) implements Fact {}

  /**
   * A database became active on another server.
   *
   * @param database the database
   * @param to where
   * @param byPerson whether a person put it there
   */
  record Moved(HostedDatabase database, Machine to, boolean byPerson) implements Fact {}

  /**
   * A person has said that they are at work, switched monitors off, or has taken either back.
   *
   * @param machine where
   * @param repairing whether they are at work now
   * @param disabled whether monitors are off now
   */
  record PersonSaid(Machine machine, boolean repairing, boolean disabled) implements Fact {}

  /**
   * An act was told as something that it was not.
   *
   * @param cause in whose name
   * @param done whether it took place, now or later
   * @param told what was told
   */
  record ActLied(Cause cause, boolean done, String told) implements Fact {}
}
