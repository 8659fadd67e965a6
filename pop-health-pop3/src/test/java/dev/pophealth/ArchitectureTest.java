package dev.pophealth;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules for this module. */
class ArchitectureTest {

  private static final JavaClasses POP3 =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.pophealth.pop3");

  @Test
  void pop3_knows_the_api_and_jakarta_mail() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.net..",
            "javax.security..",
            "dev.pophealth.health..",
            "dev.pophealth.pop3..",
            "dev.pophealth.port..",
            "dev.pophealth.recovery..",
            "jakarta.mail..",
            "org.jspecify.annotations",
            "org.immutables.value..")
        .because("core and pop3 do not know each other: a program joins them")
        .check(POP3);
  }

  @Test
  void public_signatures_carry_jdk_types_and_our_own() {
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .arePublic()
        .should(
            have(
                DescribedPredicate.<JavaCodeUnit>describe(
                    "foreign types in the signature",
                    code ->
                        code.getAllInvolvedRawTypes().stream()
                            .anyMatch(ArchitectureTest::isForeign))))
        .because(
            "a library in a signature is a library that our users cannot choose for themselves")
        .check(POP3);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Helper|Manager|Common).*")
        .because("a drawer for odds and ends hides what the things in it are for")
        .check(POP3);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(POP3)
        .as("classes; in a package without package-info and @NullMarked nobody checks for null")
        .allMatch(
            type -> type.getPackage().isAnnotatedWith(NullMarked.class),
            "is in a @NullMarked package");
  }

  private static boolean isForeign(JavaClass type) {
    String home = type.getBaseComponentType().getPackageName();
    return type.getBaseComponentType().getSimpleName().startsWith("Immutable")
        || !(type.getBaseComponentType().isPrimitive()
            || home.startsWith("java.")
            || home.startsWith("javax.net.")
            || home.startsWith("dev.pophealth."));
  }
}
