package dev.backcoach.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may know what. */
class ArchitectureTest {

    private static final String LOG = "dev.backcoach.platform.eventlog";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.backcoach.platform");

    @Test
    void theDeciderKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.backcoach.platform.decider")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "dev.backcoach.platform.decider")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.backcoach.platform.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void jdbcIsInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LOG + ".postgres", "dev.backcoach.platform.testing")
                .and()
                .doNotHaveFullyQualifiedName(LOG + ".Transactions")
                .and()
                .doNotHaveFullyQualifiedName(LOG + ".Transactions$Work")
                .and()
                .doNotHaveFullyQualifiedName(LOG + ".projector.Projection")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void kafkaIsWhereEventsLeaveAndArrive() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        LOG + ".relay",
                        LOG + ".consumer",
                        LOG + ".export",
                        LOG + ".postgres",
                        "dev.backcoach.platform.testing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..")
                .check(CLASSES);
    }

    @Test
    void theLogAsksAClockThatItIsGiven() {
        noClasses()
                .that()
                .resideInAnyPackage(LOG + "..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(CLASSES);
    }
}
