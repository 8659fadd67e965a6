package dev.pophealth.pop3.dialogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurityTest {

  private static final JavaClasses DIALOGUE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.pophealth.pop3.dialogue");

  @Test
  void the_dialogue_has_no_socket_no_clock_no_thread_and_no_hash_order() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.channels..",
            "java.nio.file..",
            "java.util.concurrent..",
            "java.util.random..",
            "javax..",
            "dev.pophealth.pop3.wire..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            System.Logger.class,
            Thread.class,
            Clock.class,
            Random.class,
            HashMap.class,
            HashSet.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("bytes in, commands and facts out: it is replayed, cut and flooded without a wire")
        .check(DIALOGUE);
  }
}
