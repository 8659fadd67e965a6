package dev.pophealth.recovery;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;

/** An action that changes something. */
public sealed interface Act extends Action
    permits Act.BlockActivation,
        Act.RestoreActivation,
        Act.SetProtocolLogging,
        Act.RestoreProtocolLogging,
        Act.ActivateComponent,
        Act.RestartService,
        Act.RestartServer,
        CustomAction {

  @Override
  Act on(ServerName server);

  /**
   * Whether it needs a licence, that is evidence that the server at hand is ill: it interrupts a
   * service or worse, or moves a server's databases away.
   */
  default boolean disruptive() {
    return risk().compareTo(Risk.INTERRUPTS) >= 0 || this instanceof BlockActivation;
  }

  /**
   * Blocks the activation of database copies and moves the active ones away. (D3, A3a)
   *
   * @param server the Mailbox server
   */
  record BlockActivation(ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.CHANGES;
    }

    @Override
    public BlockActivation on(ServerName other) {
      return new BlockActivation(other);
    }
  }

  /**
   * Lifts the block; no database moves back by it. (D7, A5)
   *
   * @param server the Mailbox server
   */
  record RestoreActivation(ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.CHANGES;
    }

    @Override
    public RestoreActivation on(ServerName other) {
      return new RestoreActivation(other);
    }
  }

  /**
   * Turns protocol logging on; in effect after a restart of the service. (C3a)
   *
   * @param server the Client Access server
   */
  record SetProtocolLogging(ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.CHANGES;
    }

    @Override
    public SetProtocolLogging on(ServerName other) {
      return new SetProtocolLogging(other);
    }
  }

  /**
   * Turns protocol logging off again; in effect after a restart of the service. (C6)
   *
   * @param server the Client Access server
   */
  record RestoreProtocolLogging(ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.CHANGES;
    }

    @Override
    public RestoreProtocolLogging on(ServerName other) {
      return new RestoreProtocolLogging(other);
    }
  }

  /**
   * Sets a component that somebody set Inactive to Active again; never without approval.
   *
   * @param component the component, such as PopProxy
   * @param server where
   */
  record ActivateComponent(ComponentName component, ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.CHANGES;
    }

    @Override
    public ActivateComponent on(ServerName other) {
      return new ActivateComponent(component, other);
    }
  }

  /**
   * Restarts a service. (D1, C1, C3b, C7, P1, A1)
   *
   * @param service the service
   * @param server where
   */
  record RestartService(ServiceName service, ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.INTERRUPTS;
    }

    @Override
    public RestartService on(ServerName other) {
      return new RestartService(service, other);
    }
  }

  /**
   * Restarts the operating system of a server. (D5, C4, P3, A3)
   *
   * @param server the server
   */
  record RestartServer(ServerName server) implements Act {
    @Override
    public Risk risk() {
      return Risk.TAKES_DOWN;
    }

    @Override
    public RestartServer on(ServerName other) {
      return new RestartServer(other);
    }
  }
}
