package dev.backcoach.programme.programme;

import dev.backcoach.programme.plan.Prescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a programme remembers, while an event is being folded into it. */
final class MemoryDraft {

    final List<Memory.Episode> episodes;
    int episodeCount;
    final List<LocalDate> unattributed;
    final TreeMap<String, Integer> takenBack;
    String toReplace;
    final TreeMap<String, LocalDate> barredUntil;
    final TreeMap<String, LocalDate> refusedUntil;
    final TreeMap<String, Integer> provenRungs;
    final List<Prescription> paused;
    final TreeSet<String> preparing;
    final TreeSet<String> reliefGiven;
    final TreeSet<String> overridden;
    int legPain;
    LocalDate legPainOn;

    MemoryDraft(Memory from) {
        episodes = new ArrayList<>(from.episodes());
        episodeCount = from.episodeCount();
        unattributed = new ArrayList<>(from.unattributed());
        takenBack = new TreeMap<>(from.takenBack());
        toReplace = from.toReplace();
        barredUntil = new TreeMap<>(from.barredUntil());
        refusedUntil = new TreeMap<>(from.refusedUntil());
        provenRungs = new TreeMap<>(from.provenRungs());
        paused = new ArrayList<>(from.paused());
        preparing = new TreeSet<>(from.preparing());
        reliefGiven = new TreeSet<>(from.reliefGiven());
        overridden = new TreeSet<>(from.overridden());
        legPain = from.legPain();
        legPainOn = from.legPainOn();
    }

    Memory done() {
        return new Memory(
                episodes,
                episodeCount,
                unattributed,
                takenBack,
                toReplace,
                barredUntil,
                refusedUntil,
                provenRungs,
                paused,
                preparing,
                reliefGiven,
                overridden,
                legPain,
                legPainOn);
    }
}
