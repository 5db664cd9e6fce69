package dev.backcoach.platform.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a service is built (architecture.md, sections 2 and 11.5), for one test in each service:
 *
 * <pre>{@code
 * ServiceRules.check("dev.backcoach.intake");
 * }</pre>
 *
 * <p>The edges of a service are its packages {@code api}, {@code inbound}, {@code readmodel}, {@code content} and {@code
 * log}; every other package is domain.
 */
public final class ServiceRules {

    private static final List<String> EDGES = List.of("api", "inbound", "readmodel", "content", "log");

    private ServiceRules() {}

    /**
     * Checks the compiled main classes under a package.
     *
     * @param root for example {@code dev.backcoach.intake}
     * @throws AssertionError when a rule is broken; it tells every place where one is
     */
    public static void check(String root) {
        check(
                root,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    static void check(String root, JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new AssertionError("there are no classes in " + root);
        }
        List<String> broken = new ArrayList<>();
        for (ArchRule rule : rules(root)) {
            var result = rule.allowEmptyShould(true).evaluate(imported);
            if (result.hasViolation()) {
                broken.add(result.getFailureReport().toString());
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                domainIsPure(root),
                domainLeavesTimeAndChanceToOthers(root),
                everybodyAsksTheInjectedClock(root),
                eventsAndCommandsAreData(root),
                decidersWorkOnData(root),
                kafkaAndJdbcStayInTheLog(root),
                entitiesStayBehindTheApi(root),
                servicesDoNotKnowEachOther(root),
                packagesHaveNoCycles(root),
                everyRestMethodNamesItsRoles(root),
                whoAsksForAClientsRecordIsRecorded(root));
    }

    private static DescribedPredicate<JavaClass> domainOf(String root) {
        String[] edges = EDGES.stream().map(edge -> root + "." + edge + "..").toArray(String[]::new);
        return resideInAnyPackage(root + "..")
                .and(not(resideInAnyPackage(edges)))
                .as("the domain of " + root);
    }

    private static ArchRule domainIsPure(String root) {
        return classes()
                .that(domainOf(root))
                .should()
                .onlyDependOnClassesThat(domainOf(root)
                        .or(resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.text..",
                                "java.time..",
                                "java.util..",
                                "dev.backcoach.platform.decider"))
                        .or(describe("primitives", JavaClass::isPrimitive))
                        .or(describe(
                                "arrays",
                                type -> type.isArray()
                                        && type.getBaseComponentType().isPrimitive()))
                        .as("are plain Java, the decider or the domain itself"));
    }

    private static ArchRule domainLeavesTimeAndChanceToOthers(String root) {
        return noClasses()
                .that(domainOf(root))
                .should()
                .dependOnClassesThat(Calls.SOURCES_OF_TIME_AND_CHANCE)
                .orShould()
                .callCodeUnitWhere(Calls.TELLING_THE_TIME)
                .orShould()
                .callCodeUnitWhere(Calls.BY_CHANCE)
                .because("a command carries its time and its ids");
    }

    private static ArchRule everybodyAsksTheInjectedClock(String root) {
        return noClasses()
                .that(resideInAnyPackage(root + ".."))
                .should()
                .callCodeUnitWhere(Calls.TELLING_THE_TIME)
                .because("the time comes from the InstantSource that is injected");
    }

    private static ArchRule eventsAndCommandsAreData(String root) {
        return classes()
                .that(resideInAnyPackage(root + ".event..", root + ".command.."))
                .and(describe("are declared by name", Data::isDeclaredByName))
                .should(Data.beData());
    }

    private static ArchRule decidersWorkOnData(String root) {
        return classes()
                .that(resideInAnyPackage(root + ".."))
                .and(describe("are deciders", Data::isDecider))
                .should(Data.decideOverData());
    }

    private static ArchRule kafkaAndJdbcStayInTheLog(String root) {
        return noClasses()
                .that(resideInAnyPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.cloudevents..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "io.agroal.."))
                .because("Kafka and JDBC are the event log's");
    }

    private static ArchRule entitiesStayBehindTheApi(String root) {
        return classes().that(resideInAnyPackage(root + "..")).should(Endpoints.showNoEntity(root));
    }

    private static ArchRule servicesDoNotKnowEachOther(String root) {
        String family = root.substring(0, root.lastIndexOf('.'));
        return noClasses()
                .that(resideInAnyPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(family + "..")
                        .and(not(resideInAnyPackage(root + "..", "dev.backcoach.platform..")))
                        .as("belong to another service"));
    }

    private static ArchRule packagesHaveNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule everyRestMethodNamesItsRoles(String root) {
        return methods().that(restMethodsOf(root)).should(Endpoints.nameTheirRoles());
    }

    private static ArchRule whoAsksForAClientsRecordIsRecorded(String root) {
        return methods().that(restMethodsOf(root)).should(Endpoints.letWhoAsksBeRecorded());
    }

    private static DescribedPredicate<JavaMethod> restMethodsOf(String root) {
        return describe(
                "answer requests to " + root,
                method -> Endpoints.answersRequests(method)
                        && Stream.of(root, root + ".")
                                .anyMatch(start -> (method.getOwner().getPackageName() + ".").startsWith(start)));
    }
}
