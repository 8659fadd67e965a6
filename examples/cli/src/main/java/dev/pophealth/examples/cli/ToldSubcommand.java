package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.recovery.StepText;
import dev.pophealth.report.Language;
import picocli.CommandLine.Option;

/** A subcommand that tells something, to people or to programs. */
abstract class ToldSubcommand extends Subcommand {

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text for people, json for programs. Default: text.")
  Format format = Format.TEXT;

  @Option(
      names = "--lang",
      defaultValue = "en",
      paramLabel = "LANG",
      converter = LanguageConverter.class,
      description = "The language of texts: en or ja. Default: en.")
  Language language = Language.ENGLISH;

  ToldSubcommand(Outside outside) {
    super(outside);
  }

  final String say(StepText text) {
    return say(text.english(), text.japanese());
  }

  final String say(String english, String japanese) {
    return language == Language.JAPANESE ? japanese : english;
  }

  final Table table(String... header) {
    return new Table(outside.color(), header);
  }

  /** A new JSON document of this command. */
  final ObjectNode document() {
    return Json.object().put("command", spec.name());
  }
}
