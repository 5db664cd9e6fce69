package dev.backcoach.example.open.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Names roles for the class only. */
@Path("/open")
@RolesAllowed("coach")
public class OpenResource {

    @GET
    @PermitAll
    public String named() {
        return "named";
    }

    @DELETE
    public void unnamed() {}
}
