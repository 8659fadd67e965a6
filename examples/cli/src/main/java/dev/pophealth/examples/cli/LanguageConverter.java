package dev.pophealth.examples.cli;

import dev.pophealth.report.Language;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code en} and {@code ja}. */
final class LanguageConverter implements ITypeConverter<Language> {

  @Override
  public Language convert(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "en" -> Language.ENGLISH;
      case "ja" -> Language.JAPANESE;
      default -> throw new TypeConversionException("'" + value + "' is not en or ja");
    };
  }
}
