package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Played;
import dev.backcoach.local.journey.Reply;

/** The proposal at the end of a journey can be confirmed only by who has read it as it is, and only once. */
record ConfirmedAsItWasRead(RunningStack stack, Played played) {

    void check() {
        Problems problems = new Problems(stack.gateway());
        String etag = played.coach().get(path()).etag().orElseThrow();
        problems.refused(confirmation(), 428);
        problems.refused(confirmation().with("If-Match", "\"proposal-9999\""), 412);
        problems.refused(confirmation().with("If-Match", "proposal without quotes"), 400);
        Call asRead = confirmation().with("If-Match", '"' + etag + '"');
        problems.refused(asRead.by(played.client().token()), 403);
        Reply confirmed = played.coach().done(asRead);
        Reply again = played.coach().done(asRead);
        assertThat(again.etag()).as("the answer to the same again").isEqualTo(confirmed.etag());
        problems.refused(rejection().with("If-Match", '"' + etag + '"'), 422);
        problems.refused(
                asRead.with("Idempotency-Key", "twice-" + played.client().id()), 409);
    }

    private Call confirmation() {
        return Call.post(path() + "/confirmation")
                .with("Idempotency-Key", key())
                .by(played.coach().token());
    }

    /** Under the key of the confirmation. */
    private Call rejection() {
        return Call.post(path() + "/rejection", "{\"reason\":\"NOT_NOW\"}")
                .with("Idempotency-Key", key())
                .by(played.coach().token());
    }

    private String key() {
        return "once-" + played.client().id();
    }

    private String path() {
        String proposal = played.plan().proposal().orElseThrow().id();
        return "/programme/v1/clients/" + played.client().id() + "/proposals/" + proposal;
    }
}
