package dev.backcoach.progress.readmodel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which zones a client has lived, so that a day of long ago stays the day that it was for the client.
 *
 * @param stays the latest ones, the earliest first
 */
public record Zones(List<Stay> stays) {

    /** Nothing is known; days are those of UTC. */
    static final Zones UNKNOWN = new Zones(List.of());

    private static final int KEPT = 50;

    /** @param since when the client came to live there */
    public record Stay(Instant since, ZoneId zone) {}

    public Zones {
        stays = List.copyOf(stays);
    }

    Zones with(Instant since, ZoneId zone) {
        List<Stay> all = new ArrayList<>(stays);
        all.add(new Stay(since, zone));
        all.sort(Comparator.comparing(Stay::since));
        return new Zones(all.size() > KEPT ? all.subList(all.size() - KEPT, all.size()) : all);
    }

    /** The zone at that moment; before the first known one, the first. */
    public ZoneId at(Instant moment) {
        return stays.reversed().stream()
                .filter(stay -> !stay.since().isAfter(moment))
                .findFirst()
                .or(() -> stays.stream().findFirst())
                .map(Stay::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** The zone in which the client lives now. */
    public ZoneId latest() {
        return stays.isEmpty() ? ZoneOffset.UTC : stays.getLast().zone();
    }
}
