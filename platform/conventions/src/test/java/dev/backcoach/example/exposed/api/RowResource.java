package dev.backcoach.example.exposed.api;

import dev.backcoach.example.exposed.readmodel.WalkRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Shows rows as they are. */
@Path("/exposed")
public class RowResource {

    /** A row within. */
    public record Item(WalkRow row) {}

    @GET
    @RolesAllowed("coach")
    public List<WalkRow> rows() {
        return List.of();
    }

    /** How a row is shown is for the edge to know. */
    static Item of(WalkRow row) {
        return new Item(row);
    }
}
