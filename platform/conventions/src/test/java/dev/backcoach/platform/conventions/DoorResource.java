package dev.backcoach.platform.conventions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A service in a nutshell: who may come in, which database it has and what time it is. */
@Path("/door")
@RunOnVirtualThread
public class DoorResource {

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    @GET
    @Path("/client")
    @RolesAllowed("client")
    public String client() {
        return clock.instant().toString();
    }

    @GET
    @Path("/coach")
    @RolesAllowed("coach")
    public String coach() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }

    @GET
    @Path("/staff")
    @RolesAllowed({"operations", "analyst"})
    public String staff() {
        return "come in";
    }
}
