package dev.backcoach.programme.event;

import java.util.List;
import java.util.UUID;

/** A coach confirmed or changed the order of an assessment's weak links; empty where there is none to train. */
public record WeakLinksNoted(Source source, UUID assessmentId, List<String> weakLinks) implements FactNoted {

    public WeakLinksNoted {
        weakLinks = List.copyOf(weakLinks);
    }
}
