package dev.backcoach.systemtests.walking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import java.util.Optional;

/** What the coach's book makes of the diary's events: each of them counts. */
public final class WalkFacts implements FactReader<CoachBook.Command> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Optional<CoachBook.Command> commandFor(Fact fact) {
        try {
            int minutes = JSON.readTree(fact.data()).required("minutes").intValue();
            return Optional.of(new CoachBook.TakeInWalk(fact.source(), fact.version(), minutes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fact of type " + fact.type() + " is no walk", e);
        }
    }

    @Override
    public boolean restricts(Fact fact) {
        return false;
    }

    @Override
    public boolean erases(Fact fact) {
        return false;
    }
}
