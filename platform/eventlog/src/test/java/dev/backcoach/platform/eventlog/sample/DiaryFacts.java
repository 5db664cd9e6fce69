package dev.backcoach.platform.eventlog.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import java.util.Optional;

/** What the diary makes of another diary's events. */
public final class DiaryFacts implements FactReader<Diary.Command> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Optional<Diary.Command> commandFor(Fact fact) {
        return switch (fact.type()) {
            case "walk-logged.v1", "walk-taken-in.v1" ->
                Optional.of(new Diary.TakeInWalk(fact.source(), fact.version(), minutes(fact)));
            case "restricted.v1" -> Optional.of(new Diary.Restrict(fact.source(), fact.version()));
            case "diary-erased.v1" -> Optional.of(new Diary.Forget());
            default -> Optional.empty();
        };
    }

    private static int minutes(Fact fact) {
        try {
            return JSON.readTree(fact.data()).required("minutes").intValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no walk", e);
        }
    }

    @Override
    public boolean restricts(Fact fact) {
        return fact.type().equals("restricted.v1") || erases(fact);
    }

    @Override
    public boolean erases(Fact fact) {
        return fact.type().equals("diary-erased.v1");
    }
}
