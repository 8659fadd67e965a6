package dev.pophealth.examples.cli;

import dev.pophealth.health.Role;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code cas} and {@code mailbox}, or the names of the API. */
final class RoleConverter implements ITypeConverter<Role> {

  @Override
  public Role convert(String value) {
    return switch (value.toLowerCase(Locale.ROOT).replace('-', '_')) {
      case "cas", "client_access", "clientaccess" -> Role.CLIENT_ACCESS;
      case "mailbox", "mbx" -> Role.MAILBOX;
      default -> throw new TypeConversionException("'" + value + "' is not cas or mailbox");
    };
  }
}
