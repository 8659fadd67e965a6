package dev.pophealth.health;

import java.util.Objects;

/**
 * One copy of a database on the server that was asked. (D4)
 *
 * @param database the database's name; cut at 2,000 characters
 * @param status the copy's status
 */
public record DatabaseCopy(String database, CopyStatus status) {

  /** Bounds the name. */
  public DatabaseCopy {
    database = BoundedText.detail(database);
    Objects.requireNonNull(status, "status");
  }
}
