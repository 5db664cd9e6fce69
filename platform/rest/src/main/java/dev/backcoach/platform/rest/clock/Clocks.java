package dev.backcoach.platform.rest.clock;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives the service its one clock: the system's, in microseconds, or a {@link MovableClock} where {@code
 * backcoach.clock.file} names its file. In the profile {@code prod} that file alone does not count as consent: the service
 * refuses to start unless {@code backcoach.clock.movable=true} says that this is no production, as the local stack does.
 */
@Singleton
public class Clocks {

    private static final Logger LOG = Logger.getLogger(Clocks.class);

    @Produces
    @Singleton
    @Startup
    InstantSource clock(
            @ConfigProperty(name = "backcoach.clock.file") Optional<Path> file,
            @ConfigProperty(name = "backcoach.clock.movable", defaultValue = "false") boolean movable) {
        return clock(file, movable, ConfigUtils.getProfiles());
    }

    static InstantSource clock(Optional<Path> file, boolean movable, List<String> profiles) {
        if (file.isEmpty()) {
            return () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
        }
        if (profiles.contains("prod") && !movable) {
            throw new IllegalStateException(
                    "backcoach.clock.file is set, so the clock could be moved, in the profile prod."
                            + " Remove it; only where this is no production, set backcoach.clock.movable=true.");
        }
        LOG.warnf("The clock can be moved: it follows %s", file.get());
        return new MovableClock(file.get(), InstantSource.system());
    }
}
