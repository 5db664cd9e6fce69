package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Each rule, with a small service under {@code dev.backcoach.example} that breaks it. */
class ServiceRulesTest {

    private static final String EXAMPLES = "dev.backcoach.example.";

    private static void check(String service) {
        ServiceRules.check(EXAMPLES + service, new ClassFileImporter().importPackages(EXAMPLES + service));
    }

    private static AbstractThrowableAssert<?, ?> assertBroken(String service) {
        return assertThatThrownBy(() -> check(service)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aServiceInOrderPasses() {
        assertThatCode(() -> check("orderly")).doesNotThrowAnyException();
    }

    @Test
    void aMistypedPackageIsNoServiceInOrder() {
        assertThatThrownBy(() -> ServiceRules.check("dev.backcoach.intaake")).hasMessageContaining("no classes");
    }

    @Test
    void theDomainKnowsNeitherLibrariesNorEdgesNorTheNetwork() {
        assertBroken("impure")
                .hasMessageContaining("impure.walk.Reading")
                .hasMessageContaining("com.fasterxml.jackson.databind.JsonNode")
                .hasMessageContaining("impure.api.Shown")
                .hasMessageContaining("java.net.URI");
    }

    @Test
    void theDomainKnowsNeitherTimeNorChance() {
        assertBroken("restless")
                .hasMessageContaining("Restless.now()> calls method <java.time.Instant.now()>")
                .hasMessageContaining("java.lang.System.nanoTime()")
                .hasMessageContaining("java.util.UUID.randomUUID()")
                .hasMessageContaining("java.util.Random")
                .hasMessageContaining("java.time.Clock");
    }

    @Test
    void edgesAskTheInjectedClock() {
        assertBroken("restless").hasMessageContaining("Hasty.now()> calls method <java.time.Instant.now()>");
    }

    @Test
    void eventsAndCommandsAreSealedInterfacesRecordsOrEnumerations() {
        assertBroken("loose")
                .hasMessageContaining("loose.event.Happening is none of these")
                .hasMessageContaining("loose.command.Asking is none of these");
    }

    @Test
    void aDecidersStateIsASealedInterfaceOrARecord() {
        assertBroken("loose").hasMessageContaining("MapDecider works on java.util.Map<");
    }

    @Test
    void kafkaAndJdbcStayInTheEventLog() {
        assertBroken("leaky")
                .hasMessageContaining("java.sql.Connection")
                .hasMessageContaining("org.apache.kafka.common.TopicPartition");
    }

    @Test
    void entitiesAreNeitherAnswersNorPartOfThem() {
        assertBroken("exposed")
                .hasMessageContaining("RowResource.rows() takes or gives an entity")
                .hasMessageContaining("Item.row is an entity");
    }

    @Test
    void servicesDoNotKnowEachOther() {
        assertBroken("nosy").hasMessageContaining("example.orderly.event.WalkEvent");
    }

    @Test
    void packagesHaveNoCycles() {
        assertBroken("circular").hasMessageContaining("Cycle detected");
    }

    @Test
    void aRestMethodNamesItsRolesItself() {
        assertBroken("open")
                .hasMessageContaining("unnamed() names no roles")
                .hasMessageNotContaining(".named() names no roles");
    }

    @Test
    void whoAsksForAClientsRecordIsRecorded() {
        assertBroken("open").hasMessageContaining("OpenResource.named() may show a client's record unrecorded");
        assertThatCode(() -> check("orderly")).doesNotThrowAnyException();
    }
}
