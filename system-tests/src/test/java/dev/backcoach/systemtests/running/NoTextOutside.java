package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are readable in no topic, no row of any table of any service's database, and no log file. */
record NoTextOutside(RunningStack stack, String... texts) {

    void check() {
        for (String service : RunningStack.SERVICES) {
            assertThat(Topic.of(service, stack.bootstrapServers()).records())
                    .as("records of the %s-service", service)
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message.value()).doesNotContain(texts));
            inTables(service);
        }
        stack.logFiles().forEach(this::inLog);
    }

    private void inTables(String service) {
        List<String> tables = Sql.rows(
                stack.database(service),
                "select table_name from information_schema.tables where table_schema = 'public'",
                row -> row.getString(1));
        assertThat(tables).contains("event");
        for (String table : tables) {
            assertThat(Sql.rows(
                            stack.database(service),
                            "select t::text from \"" + table + "\" t",
                            row -> row.getString(1)))
                    .as("table %s of the %s-service", table, service)
                    .allSatisfy(text -> assertThat(text).doesNotContain(texts));
        }
    }

    private void inLog(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines)
                    .as("lines of %s", file)
                    .noneMatch(line -> Stream.of(texts).anyMatch(line::contains));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
