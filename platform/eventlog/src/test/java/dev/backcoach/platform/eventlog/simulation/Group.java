package dev.backcoach.platform.eventlog.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A consumer group. Members learn of a new assignment at their next poll only, so that one that is slow goes on with
 * what is no longer its own.
 */
final class Group {

    private final SplittableRandom dice;
    private final String[] owners;
    private final Set<String> members = new TreeSet<>();
    private int generation;

    Group(SplittableRandom dice, int partitions) {
        this.dice = dice;
        this.owners = new String[partitions];
    }

    void join(String member) {
        members.add(member);
        for (int p = 0; p < owners.length; p++) {
            if (owners[p] == null) {
                owners[p] = member;
            }
        }
        if (dice.nextBoolean()) {
            rebalance();
        }
        generation++;
    }

    void leave(String member) {
        members.remove(member);
        for (int p = 0; p < owners.length; p++) {
            if (member.equals(owners[p])) {
                owners[p] = anybody();
            }
        }
        generation++;
    }

    /** Gives every partition to anybody. */
    void rebalance() {
        for (int p = 0; p < owners.length; p++) {
            owners[p] = anybody();
        }
        generation++;
    }

    private String anybody() {
        List<String> all = new ArrayList<>(members);
        return all.isEmpty() ? null : all.get(dice.nextInt(all.size()));
    }

    /** Changes with every assignment. */
    int generation() {
        return generation;
    }

    /** The partitions that are this member's now. */
    Set<Integer> of(String member) {
        Set<Integer> mine = new TreeSet<>();
        for (int p = 0; p < owners.length; p++) {
            if (member.equals(owners[p])) {
                mine.add(p);
            }
        }
        return mine;
    }
}
