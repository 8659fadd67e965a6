package dev.pophealth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Describing, judging and deciding are values and pure functions: the same history gives the same
 * decisions, on every machine and every JVM.
 */
class PurityTest {

  private static final String[] PURE = {
    "dev.pophealth.health..",
    "dev.pophealth.recovery..",
    "dev.pophealth.pop..",
    "dev.pophealth.engine..",
    "dev.pophealth.check..",
    "dev.pophealth.monitor",
    "dev.pophealth.policy..",
    "dev.pophealth.triage.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.pophealth");

  @Test
  void no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(
            isAnyOf(
                "java.lang.System.currentTimeMillis(",
                "java.lang.System.nanoTime(",
                "java.time.*.now(",
                "java.util.Date.<init>()",
                "java.util.Calendar.getInstance(",
                "java.util.GregorianCalendar.<init>("))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, InstantSource.class)
        .because("time is an argument: a replayed history has to meet the times it was made with")
        .check(HOUSE);
  }

  @Test
  void no_input_and_output() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.channels..",
            "java.nio.file..",
            "java.sql..",
            "java.util.logging..",
            "javax..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Process.class, ProcessBuilder.class, Runtime.class)
        .orShould()
        .accessTargetWhere(
            isAnyOf(
                "java.lang.System.in",
                "java.lang.System.out",
                "java.lang.System.err",
                "java.lang.System.getenv(",
                "java.lang.System.getProperty(",
                "java.lang.System.exit("))
        .because("doing and looking are the edge's; what decides only takes values and gives them")
        .check(HOUSE);
  }

  @Test
  void no_threads_and_locks() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("java.util.concurrent..")
                .and(DescribedPredicate.not(JavaClass.Predicates.type(TimeUnit.class))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class, Timer.class)
        .orShould()
        .accessTargetWhere(
            isAnyOf(
                "java.lang.Object.wait(",
                "java.lang.Object.notify(",
                "java.lang.Object.notifyAll(",
                "java.util.*.parallelStream(",
                "java.util.*.parallel("))
        .because("the caller owns the threads")
        .check(HOUSE);
  }

  @Test
  void no_synchronized_methods() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(PURE)
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED)
        .because("a value needs no lock")
        .check(HOUSE);
  }

  @Test
  void no_chance() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SplittableRandom.class, SecureRandom.class)
        .orShould()
        .accessTargetWhere(
            isAnyOf(
                "java.lang.Math.random(",
                "java.util.UUID.randomUUID(",
                "java.util.Collections.shuffle("))
        .because("the same history gives the same decisions")
        .check(HOUSE);
  }

  @Test
  void no_hash_order() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(
            isAnyOf(
                "java.util.HashMap.<init>(",
                "java.util.HashSet.<init>(",
                "java.util.Hashtable.<init>(",
                "java.util.IdentityHashMap.<init>(",
                "java.util.WeakHashMap.<init>(",
                "java.util.Set.of(",
                "java.util.Set.copyOf(",
                "java.util.Map.of(",
                "java.util.Map.ofEntries(",
                "java.util.Map.copyOf(",
                "java.util.stream.Collectors.toSet(",
                "java.util.stream.Collectors.toUnmodifiableSet(",
                "java.util.stream.Collectors.toUnmodifiableMap(",
                "java.util.stream.Collectors.toMap(Function, Function)",
                "java.util.stream.Collectors.toMap(Function, Function, BinaryOperator)",
                "java.util.stream.Collectors.groupingBy(Function)",
                "java.util.stream.Collectors.groupingBy(Function, Collector)",
                "java.lang.System.identityHashCode("))
        .because(
            "Set.of and Map.of iterate differently from one JVM to the next, HashMap by identity"
                + " hashes of enums: take LinkedHashMap, LinkedHashSet, EnumMap, TreeMap or Guava's"
                + " Immutable*, or give the collector a supplier")
        .check(HOUSE);
  }

  @Test
  void no_default_locale_zone_or_charset() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(
            isAnyOf(
                "java.lang.String.format(String, Object[])",
                "java.lang.String.formatted(",
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()",
                "java.lang.String.getBytes()",
                "java.lang.String.<init>(byte[])",
                "java.lang.String.<init>(byte[], int, int)",
                "java.lang.System.lineSeparator(",
                "java.nio.charset.Charset.defaultCharset(",
                "java.text.*.getInstance()",
                "java.text.MessageFormat.format(",
                "java.time.ZoneId.systemDefault(",
                "java.time.format.DateTimeFormatter.ofPattern(String)",
                "java.time.format.DateTimeFormatter.ofLocalizedDate(",
                "java.time.format.DateTimeFormatter.ofLocalizedDateTime(",
                "java.util.Formatter.<init>()",
                "java.util.Locale.getDefault(",
                "java.util.TimeZone.getDefault("))
        .because("the machine it runs on has no say in what is decided or told")
        .check(HOUSE);
  }

  /**
   * Calls, method references and reads of any of these members: {@code owner.name(Parameter,
   * Types)}, or {@code owner.name(} whatever the parameters; {@code *} is any type of a package.
   */
  private static DescribedPredicate<JavaAccess<?>> isAnyOf(String... members) {
    List<String> patterns =
        List.of(members).stream()
            .map(member -> member.endsWith("(") ? member + "*" : member)
            .map(member -> "\\Q" + member.replace("*", "\\E.*\\Q") + "\\E")
            .toList();
    return DescribedPredicate.describe(
        "the target is any of " + String.join(" ", members),
        access -> patterns.stream().anyMatch(described(access.getTarget())::matches));
  }

  private static String described(AccessTarget target) {
    String member = target.getOwner().getName() + "." + target.getName();
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        ? member
            + code.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"))
        : member;
  }
}
