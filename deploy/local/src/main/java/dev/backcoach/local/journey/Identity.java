package dev.backcoach.local.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who the journey's client is. Every client has a name and address of its own, so that they can be searched for where
 * they must not be.
 *
 * @param sex {@code F}, {@code M} or {@code UNSPECIFIED}
 */
public record Identity(String name, String email, LocalDate dateOfBirth, String sex) {

    static Identity of(UUID client) {
        String mark = client.toString().substring(24);
        return new Identity(
                "Rowan Wayfarer-" + mark, "rowan." + mark + "@wayfarer.example", LocalDate.of(1984, 5, 17), "M");
    }

    /** Everything about this client that is sealed. */
    public List<String> personalTexts() {
        return Stream.concat(Stream.of(name, email, dateOfBirth.toString()), Forms.freeTexts().stream())
                .toList();
    }
}
