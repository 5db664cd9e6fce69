package dev.backcoach.example.loose.walk;

import dev.backcoach.example.loose.command.Asking;
import dev.backcoach.example.loose.event.Happening;
import dev.backcoach.platform.decider.Decider;
import java.util.List;
import java.util.Map;

/** Keeps its state in a map. */
public final class MapDecider implements Decider<Asking, Happening, Map<String, Integer>> {

    @Override
    public Map<String, Integer> initial() {
        return Map.of();
    }

    @Override
    public List<Happening> decide(Asking command, Map<String, Integer> state) {
        return List.of();
    }

    @Override
    public Map<String, Integer> evolve(Map<String, Integer> state, Happening event) {
        return state;
    }
}
