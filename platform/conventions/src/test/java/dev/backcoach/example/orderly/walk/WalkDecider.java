package dev.backcoach.example.orderly.walk;

import dev.backcoach.example.orderly.command.WalkCommand;
import dev.backcoach.example.orderly.event.WalkEvent;
import dev.backcoach.platform.decider.Decider;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A pure one. */
public final class WalkDecider implements Decider<WalkCommand, WalkEvent, WalkDecider.Walked> {

    /** Minutes in all. */
    public record Walked(int minutes, int[] last) {

        Duration time() {
            return Duration.ofMinutes(minutes);
        }
    }

    @Override
    public Walked initial() {
        return new Walked(0, new int[0]);
    }

    @Override
    public List<WalkEvent> decide(WalkCommand command, Walked state) {
        return switch (command) {
            case WalkCommand.LogWalk log
            when isToday(log) && UUID.fromString("0-0-0-0-0") != null ->
                List.of(new WalkEvent.WalkLogged(log.minutes(), WalkEvent.Ground.ROAD));
            case WalkCommand.LogWalk _ -> List.of();
        };
    }

    private static boolean isToday(WalkCommand.LogWalk log) {
        return LocalDate.ofInstant(log.asOf(), ZoneOffset.UTC).isAfter(LocalDate.EPOCH);
    }

    @Override
    public Walked evolve(Walked state, WalkEvent event) {
        return switch (event) {
            case WalkEvent.WalkLogged logged ->
                new Walked(state.minutes() + logged.minutes(), new int[] {logged.minutes()});
        };
    }
}
