package dev.backcoach.platform.eventlog.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs many seeds, one after the other: two at once would only have their threads in each other's way. */
final class Seeds {

    private static final Logger LOG = Logger.getLogger("dev.backcoach.platform.eventlog");

    private Seeds() {}

    /**
     * Runs the seeds from one number up to another.
     *
     * @return what happened in them and how often
     * @throws Violation of the first run that failed
     */
    static Map<String, Integer> run(long from, long to, Supplier<Ports> ports) {
        Map<String, Integer> counts = new TreeMap<>();
        for (long seed = from; seed < to; seed++) {
            Simulation simulation = new Simulation(seed, ports.get());
            run(simulation);
            simulation.faults.counts().forEach((what, times) -> counts.merge(what, times, Integer::sum));
        }
        return counts;
    }

    /** The whole trace of one seed. */
    static List<String> traceOf(long seed) {
        Simulation simulation = new Simulation(seed, new Ports());
        run(simulation);
        return simulation.stage.trace(Integer.MAX_VALUE);
    }

    private static void run(Simulation simulation) {
        Level loud = LOG.getLevel();
        LOG.setLevel(Level.OFF); // every poison would be logged as an error
        try {
            simulation.run();
        } finally {
            LOG.setLevel(loud);
        }
    }

    /** The violation of the first of that many seeds that has one. */
    static Optional<Violation> firstViolation(long seeds, Supplier<Ports> ports) {
        try {
            run(0, seeds, ports);
            return Optional.empty();
        } catch (Violation found) {
            return Optional.of(found);
        }
    }
}
