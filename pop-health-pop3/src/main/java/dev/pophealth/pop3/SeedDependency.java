package dev.pophealth.pop3;

import dev.pophealth.health.DependencyName;

/** The six dependencies of the seed page's table; the POP model of core names the same. */
public final class SeedDependency {

  /** Active Directory. */
  public static final DependencyName ACTIVE_DIRECTORY = DependencyName.of("Active Directory");

  /** Authentication. */
  public static final DependencyName AUTHENTICATION = DependencyName.of("Authentication");

  /** Mailbox Server Authentication: between the front end and the back end. */
  public static final DependencyName MAILBOX_SERVER_AUTHENTICATION =
      DependencyName.of("Mailbox Server Authentication");

  /** Information Store. */
  public static final DependencyName INFORMATION_STORE = DependencyName.of("Information Store");

  /** High Availability. */
  public static final DependencyName HIGH_AVAILABILITY = DependencyName.of("High Availability");

  /** Network. */
  public static final DependencyName NETWORK = DependencyName.of("Network");

  private SeedDependency() {}
}
