package dev.pophealth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this module may know. The rules on names, signatures and purity stand in core's tests. */
class ArchitectureTest {

  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.pophealth");

  @Test
  void the_api_knows_the_jdk_and_itself() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.pophealth.health..",
            "dev.pophealth.recovery..",
            "dev.pophealth.port..",
            "org.jspecify.annotations",
            "org.immutables.value..")
        .because(
            "whoever embeds the API takes on all it depends on; Immutables is there at compile time"
                + " only")
        .check(API);
  }

  @Test
  void health_does_not_know_recovery() {
    noClasses()
        .that()
        .resideInAPackage("dev.pophealth.health..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.pophealth.recovery..", "dev.pophealth.port..")
        .because("what is healthy can be described and judged where nothing is ever recovered")
        .check(API);
  }
}
