package dev.pophealth.health;

/** What a server does; one server may do both, and from Exchange 2016 on always does. */
public enum Role {
  /** Takes the clients' connections and passes them on (CAS). */
  CLIENT_ACCESS,
  /** Hosts the databases. */
  MAILBOX
}
