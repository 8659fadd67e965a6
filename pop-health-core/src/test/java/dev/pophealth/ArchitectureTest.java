package dev.pophealth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules for the API and core, which are both in sight here. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.pophealth");

  private static final String[] API = {
    "dev.pophealth.health..", "dev.pophealth.recovery..", "dev.pophealth.port.."
  };

  @Test
  void both_modules_are_in_sight() {
    assertThat(exportedPackages())
        .as("exported packages of the modules dev.pophealth.*, which need the module path")
        .contains("dev.pophealth.health", "dev.pophealth.recovery");
    assertThat(HOUSE).anyMatch(c -> c.getPackageName().equals("dev.pophealth.recovery"));
    assertThat(HOUSE).anyMatch(c -> c.getPackageName().startsWith("dev.pophealth.engine"));
  }

  @Test
  void core_knows_the_api_and_guava() {
    classes()
        .that()
        .resideOutsideOfPackages(API)
        .and()
        .resideOutsideOfPackages(
            "dev.pophealth.run..", "dev.pophealth.exchange..", "dev.pophealth.lines..")
        .should()
        .onlyDependOnClassesThat(coreMayKnow().or(ofArrayOrPrimitive()))
        .because("each further library is one more that every embedder takes on")
        .check(HOUSE);
  }

  @Test
  void jackson_stays_at_the_edge() {
    classes()
        .that()
        .resideInAnyPackage(
            "dev.pophealth.run..", "dev.pophealth.exchange..", "dev.pophealth.lines..")
        .should()
        .onlyDependOnClassesThat(
            coreMayKnow()
                .or(ofArrayOrPrimitive())
                .or(JavaClass.Predicates.resideInAnyPackage("com.fasterxml.jackson..")))
        .because("JSON is how state is kept and sent, not what it is")
        .check(HOUSE);
  }

  @Test
  void core_does_not_know_pop3() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.pophealth.pop3..")
        .because("core and pop3 do not know each other: a program joins them")
        .check(HOUSE);
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("dev.pophealth.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that needs its own user cannot be understood before it")
        .check(HOUSE);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Helper|Manager|Common).*")
        .orShould()
        .resideInAnyPackage(
            "..util..", "..utils..", "..helper..", "..helpers..", "..manager..", "..common..")
        .because("a drawer for odds and ends hides what the things in it are for")
        .check(HOUSE);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(HOUSE)
        .as("classes; in a package without package-info and @NullMarked nobody checks for null")
        .allMatch(
            type -> type.getPackage().isAnnotatedWith(NullMarked.class),
            "is in a @NullMarked package");
  }

  @Test
  void public_signatures_carry_jdk_types_and_our_own() {
    Set<String> exported = exportedPackages();
    classes()
        .that(
            DescribedPredicate.describe(
                "are public in an exported package",
                c -> isPublic(c) && exported.contains(c.getPackageName())))
        .should(showOnly(jdkTypesAndPublicOnesOfOurs(exported)))
        .because(
            "a library in a signature is a library that our users cannot choose for themselves")
        .check(HOUSE);
  }

  private static Set<String> exportedPackages() {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> module.getName().startsWith("dev.pophealth."))
        .flatMap(module -> module.getDescriptor().exports().stream())
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  private static DescribedPredicate<JavaClass> coreMayKnow() {
    return JavaClass.Predicates.resideInAnyPackage(
        "java..",
        "javax.xml.stream..",
        "dev.pophealth..",
        "com.google.common..",
        "org.jspecify.annotations",
        "org.immutables.value..");
  }

  private static DescribedPredicate<JavaClass> ofArrayOrPrimitive() {
    return DescribedPredicate.describe(
        "arrays and primitives", c -> c.isArray() || c.isPrimitive());
  }

  private static DescribedPredicate<JavaClass> jdkTypesAndPublicOnesOfOurs(Set<String> exported) {
    return DescribedPredicate.describe(
        "JDK types and public ones of exported packages",
        c ->
            c.isPrimitive()
                || c.getPackageName().startsWith("java.")
                || (isPublic(c) && exported.contains(c.getPackageName())));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("show only %s", allowed.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getInterfaces().forEach(t -> report(type.getDescription(), t, events));
        type.getMembers().stream()
            .filter(ArchitectureTest::isSeen)
            .forEach(
                member -> shownBy(member).forEach(t -> report(member.getDescription(), t, events)));
      }

      private void report(String where, JavaType shown, ConditionEvents events) {
        for (JavaClass raw : shown.getAllInvolvedRawTypes()) {
          JavaClass element = raw.getBaseComponentType();
          if (!allowed.test(element)) {
            events.add(
                SimpleConditionEvent.violated(element, where + " shows " + element.getName()));
          }
        }
      }
    };
  }

  private static boolean isSeen(JavaMember member) {
    return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static Stream<JavaType> shownBy(JavaMember member) {
    if (member instanceof JavaCodeUnit code) {
      return Stream.concat(
          Stream.of(code.getReturnType()),
          Stream.concat(code.getParameterTypes().stream(), code.getExceptionTypes().stream()));
    }
    return Stream.of(((JavaField) member).getType());
  }
}
