package dev.backcoach.progress.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * An app that works offline: it keeps what is written until the service has answered for it, and sends it late, out of
 * order, in parts, again after a restart, and at times though it need not.
 */
final class Phone {

    private static final int LARGEST = 40;

    private final Random chance;
    private final Life life;
    private final BadSignal signal;
    private final List<Written> kept = new ArrayList<>();
    private final List<Written> answered = new ArrayList<>();
    private final Map<UUID, Written> diary = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    Phone(Random chance, Life life, BadSignal signal) {
        this.chance = chance;
        this.life = life;
        this.signal = signal;
    }

    /** A day passes; the phone may find a signal. */
    void live(LocalDate day, boolean withCheckIn) {
        for (Written written : life.day(day, withCheckIn)) {
            kept.add(written);
            diary.put(written.id(), written);
        }
        if (chance.nextInt(5) == 0) {
            sync();
        }
    }

    /** Tries a few times; what is not answered stays. */
    void sync() {
        for (int attempt = 0; attempt < 3 && !kept.isEmpty(); attempt++) {
            Collections.shuffle(kept, chance);
            List<Written> batch = new ArrayList<>(kept.subList(0, Math.min(kept.size(), 1 + chance.nextInt(LARGEST))));
            if (!answered.isEmpty() && chance.nextInt(3) == 0) {
                batch.add(answered.get(chance.nextInt(answered.size())));
            }
            Optional<JsonNode> answer = signal.send(batch);
            boolean restarted = chance.nextInt(8) == 0;
            if (answer.isPresent() && !restarted) {
                take(batch, answer.get());
            }
        }
    }

    private void take(List<Written> batch, JsonNode answer) {
        for (int i = 0; i < batch.size(); i++) {
            Written written = batch.get(i);
            JsonNode result = answer.get("results").get(i);
            if (result.get("result").textValue().equals("REFUSED")) {
                refused.add(result.toString());
            }
            if (kept.remove(written)) {
                answered.add(written);
            }
        }
    }

    boolean hasUnsent() {
        return !kept.isEmpty();
    }

    /** What was refused; nothing should be. */
    Set<String> refused() {
        return refused;
    }

    /** The latest revision of each entry as it was written here. */
    Map<UUID, Written> diary() {
        return diary;
    }
}
