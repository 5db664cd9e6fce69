package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of events are let through, and which promises have to be there. */
class EventContractsTest {

    enum Ground {
        ROAD,
        GRASS
    }

    enum Road {
        ROAD
    }

    enum AnyGround {
        ROAD,
        GRASS,
        SAND
    }

    /** The service as it is when its contracts are written down first. */
    sealed interface Walks {
        record WalkLogged(
                UUID walk,
                int minutes,
                Ground ground,
                Integer pain,
                @Personal String note) implements Walks {}

        record FactNoted(UUID source, String what) implements Walks {}
    }

    record Reference(UUID source) {}

    @TempDir
    Path folder;

    private static final Walks.WalkLogged WALK =
            new Walks.WalkLogged(new UUID(1, 2), 30, Ground.GRASS, 2, "in the rain");

    private EventContracts<Walks> walks() {
        return EventContracts.of(
                        EventTypes.of("walks", Walks.class, EventContracts.json())
                                .event("walk-logged.v1", Walks.WalkLogged.class)
                                .event("fact-noted.v1", Walks.FactNoted.class, fact -> new Reference(fact.source()))
                                .build(),
                        folder)
                .publishedAs(Reference.class)
                .updating(false);
    }

    private EventContracts<Walks> withExamples() {
        return walks().example(WALK).example(new Walks.FactNoted(new UUID(3, 4), "secret"));
    }

    private void writtenDown() {
        withExamples().updating(true).verify();
    }

    /** The same service after a change of its one event. */
    private <T> EventContracts<T> later(Class<T> root, Class<? extends T> event) {
        return EventContracts.of(
                EventTypes.of("walks", root, EventContracts.json())
                        .event("walk-logged.v1", event)
                        .build(),
                folder);
    }

    /** Refused, also when it is asked to write what is new; and nothing is written. */
    private <T> void isRefused(Class<T> root, Class<? extends T> event, String reason) throws IOException {
        walkLoggedOnly();
        String before = schemaOf("walk-logged.v1");
        assertThatThrownBy(() -> later(root, event).updating(true).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("walk-logged.v1/" + reason);
        assertThat(schemaOf("walk-logged.v1")).isEqualTo(before);
    }

    private void walkLoggedOnly() {
        EventContracts.of(
                        EventTypes.of("walks", OneWalk.class, EventContracts.json())
                                .event("walk-logged.v1", OneWalk.WalkLogged.class)
                                .build(),
                        folder)
                .example(new OneWalk.WalkLogged(30, Ground.ROAD, Optional.of("long"), "rain"))
                .updating(true)
                .verify();
    }

    private String schemaOf(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".schema.json"));
    }

    sealed interface OneWalk {
        record WalkLogged(
                int minutes,
                Ground ground,
                Optional<String> remark,
                @Personal String note) implements OneWalk {}
    }

    @Test
    void whatWasWrittenDownHoldsFromThenOn() {
        writtenDown();
        assertThatCode(() -> withExamples().verify()).doesNotThrowAnyException();
        assertThatCode(() -> walks().verify()).doesNotThrowAnyException();
        assertThat(folder.resolve("samples/walk-logged.v1/typical.json")).exists();
        assertThat(folder.resolve("asyncapi.json")).content().contains("backcoach.walks.walk-logged.v1");
    }

    @Test
    void nothingIsWrittenUnlessThatIsAskedFor() {
        assertThatThrownBy(() -> withExamples().verify())
                .hasMessageContaining("walk-logged.v1 has no schema")
                .hasMessageContaining("walk-logged.v1, example typical is no sample yet")
                .hasMessageContaining("-Dcontracts.update=true");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEventWithoutASampleIsRefused() {
        assertThatThrownBy(() -> walks().updating(true).verify()).hasMessageContaining("walk-logged.v1 has no sample");
    }

    @Test
    void anotherFormHasItsOwnSchemaAndHidesTheRest() throws IOException {
        writtenDown();
        assertThat(schemaOf("fact-noted.v1")).contains("\"source\"").doesNotContain("what");
        assertThat(Files.readString(folder.resolve("samples/fact-noted.v1/typical.json")))
                .doesNotContain("secret");
    }

    @Test
    void anotherFormHasToBeNamed() {
        EventContracts<Walks> unnamed = EventContracts.of(
                EventTypes.of("walks", Walks.class, EventContracts.json())
                        .event("walk-logged.v1", Walks.WalkLogged.class)
                        .event("fact-noted.v1", Walks.FactNoted.class, fact -> new Reference(fact.source()))
                        .build(),
                folder);
        assertThatThrownBy(unnamed::verify).hasMessageContaining("fact-noted.v1 is published in another form");
    }

    @Test
    void personalValuesAreSealedInSamples() throws IOException {
        writtenDown();
        assertThat(Files.readString(folder.resolve("samples/walk-logged.v1/typical.json")))
                .contains("\"sealed\"")
                .doesNotContain("rain");
    }

    @Test
    void anExampleThatLacksARequiredFieldIsRefused() {
        var withoutNote = new Walks.WalkLogged(new UUID(1, 2), 30, Ground.ROAD, null, null);
        assertThatThrownBy(() ->
                        walks().updating(true).example("short", withoutNote).verify())
                .hasMessageContaining("walk-logged.v1, example short")
                .hasMessageContaining("note")
                .hasMessageContaining("mayLack");
        EventContracts<Walks> allowed = withExamples()
                .mayLack(Walks.WalkLogged.class, "note")
                .example("short", withoutNote)
                .updating(true);
        assertThatCode(allowed::verify).doesNotThrowAnyException();
    }

    @Test
    void onlyComponentsThatExistMayLack() {
        assertThatThrownBy(() -> walks().mayLack(Walks.WalkLogged.class, "notes"))
                .hasMessageContaining("has no component notes");
    }

    @Test
    void aSampleThatDoesNotFitTheSchemaIsRefused() throws IOException {
        writtenDown();
        Files.writeString(folder.resolve("samples/walk-logged.v1/odd.json"), "{\"minutes\":\"many\"}");
        assertThatThrownBy(() -> walks().verify())
                .hasMessageContaining("walk-logged.v1, sample odd")
                .hasMessageContaining("minutes");
    }

    sealed interface PickyWalk {
        record WalkLogged(
                int minutes,
                Ground ground,
                Optional<String> remark,
                @Personal String note) implements PickyWalk {
            public WalkLogged {
                if (minutes < 60) {
                    throw new IllegalArgumentException("only long walks count");
                }
            }
        }
    }

    @Test
    void aSampleThatTheRecordNoLongerTakesIsRefused() {
        walkLoggedOnly();
        assertThatThrownBy(() -> later(PickyWalk.class, PickyWalk.WalkLogged.class)
                        .updating(true)
                        .verify())
                .hasMessageContaining("walk-logged.v1, sample typical can no longer be read");
    }

    sealed interface WithoutGround {
        record WalkLogged(
                int minutes,
                Optional<String> remark,
                @Personal String note) implements WithoutGround {}
    }

    @Test
    void removingAFieldIsRefused() throws IOException {
        isRefused(WithoutGround.class, WithoutGround.WalkLogged.class, "ground would be gone");
    }

    sealed interface Retyped {
        record WalkLogged(
                double minutes,
                Ground ground,
                Optional<String> remark,
                @Personal String note) implements Retyped {}
    }

    @Test
    void givingAFieldAnotherTypeIsRefused() throws IOException {
        isRefused(Retyped.class, Retyped.WalkLogged.class, "minutes was integer and would be number");
    }

    sealed interface Unsealed {
        record WalkLogged(int minutes, Ground ground, Optional<String> remark, String note) implements Unsealed {}
    }

    @Test
    void unsealingAFieldIsRefused() throws IOException {
        isRefused(Unsealed.class, Unsealed.WalkLogged.class, "note was object and would be string");
    }

    sealed interface NewlyRequired {
        record WalkLogged(
                int minutes,
                Ground ground,
                Optional<String> remark,
                @Personal String note,
                int metres) implements NewlyRequired {}
    }

    @Test
    void aNewRequiredFieldIsRefused() throws IOException {
        isRefused(NewlyRequired.class, NewlyRequired.WalkLogged.class, "metres would be required");
    }

    sealed interface NoLongerOptional {
        record WalkLogged(
                int minutes,
                Ground ground,
                String remark,
                @Personal String note) implements NoLongerOptional {}
    }

    @Test
    void requiringAFieldThatWasOptionalIsRefused() throws IOException {
        isRefused(NoLongerOptional.class, NoLongerOptional.WalkLogged.class, "remark would be required");
    }

    sealed interface Uncertain {
        record WalkLogged(
                Integer minutes,
                Ground ground,
                Optional<String> remark,
                @Personal String note) implements Uncertain {}
    }

    @Test
    void leavingOutAFieldThatWasAlwaysThereIsRefused() throws IOException {
        isRefused(Uncertain.class, Uncertain.WalkLogged.class, "minutes was always there and could be missing");
    }

    sealed interface Narrowed {
        record WalkLogged(
                int minutes,
                Road ground,
                Optional<String> remark,
                @Personal String note) implements Narrowed {}
    }

    @Test
    void takingAValueFromAnEnumerationIsRefused() throws IOException {
        isRefused(Narrowed.class, Narrowed.WalkLogged.class, "ground would no longer take GRASS");
    }

    sealed interface Grown {
        record WalkLogged(
                int minutes,
                AnyGround ground,
                Optional<String> remark,
                @Personal String note,
                Optional<Double> distance)
                implements Grown {}
    }

    @Test
    void aNewOptionalFieldAndANewValueAreWrittenWhenAskedFor() throws IOException {
        walkLoggedOnly();
        var later = later(Grown.class, Grown.WalkLogged.class);
        assertThatThrownBy(() -> later.updating(false).verify())
                .hasMessageContaining("walk-logged.v1 has changed without breaking a reader");
        assertThatCode(() -> later.updating(true).verify()).doesNotThrowAnyException();
        assertThat(schemaOf("walk-logged.v1")).contains("SAND").contains("distance");
        assertThatCode(() -> later.updating(false).verify()).doesNotThrowAnyException();
    }

    sealed interface Second {
        record WalkLogged(int seconds) implements Second {}
    }

    @Test
    void anEventThatNobodyReadsAnyMoreIsRefusedUntilItIsBroughtUpToDate() {
        walkLoggedOnly();
        var forgotten = EventTypes.of("walks", Second.class, EventContracts.json())
                .event("walk-logged.v2", Second.WalkLogged.class)
                .build();
        assertThatThrownBy(() -> EventContracts.of(forgotten, folder)
                        .example(new Second.WalkLogged(60))
                        .updating(true)
                        .verify())
                .hasMessageContaining("walk-logged.v1, sample typical can no longer be read: unknown event type");
        var kept = EventTypes.of("walks", Second.class, EventContracts.json())
                .event("walk-logged.v2", Second.WalkLogged.class)
                .upcast(
                        "walk-logged.v1",
                        "walk-logged.v2",
                        tree -> tree.put("seconds", tree.get("minutes").intValue() * 60))
                .build();
        EventContracts.of(kept, folder).updating(true).verify();
        assertThatCode(() -> EventContracts.of(kept, folder).updating(false).verify())
                .doesNotThrowAnyException();
    }
}
