package dev.backcoach.platform.service;

import java.util.UUID;

/** An item of a list that shows something of one client; that it was shown is recorded. */
public interface AboutClient {

    /** Which client. */
    UUID clientId();
}
