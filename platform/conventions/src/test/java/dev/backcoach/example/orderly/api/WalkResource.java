package dev.backcoach.example.orderly.api;

import dev.backcoach.example.orderly.walk.WalkDecider;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.UUID;

/** Edges may make ids and ask the clock that they are given. */
@Path("/orderly/clients/{clientId}")
public class WalkResource {

    private final InstantSource clock;

    public WalkResource(InstantSource clock) {
        this.clock = clock;
    }

    /** What is shown. */
    public record Shown(int minutes, UUID id, String at) {}

    @GET
    @RolesAllowed("client")
    public Shown shown() {
        return new Shown(
                new WalkDecider().initial().minutes(),
                UUID.randomUUID(),
                clock.instant().toString());
    }
}
