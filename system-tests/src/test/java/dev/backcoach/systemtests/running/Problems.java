package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends what has to be refused, once, and checks the form of the refusal (RFC 9457). */
record Problems(Access gateway) {

    Reply refused(Call call, int status) {
        Reply reply = once(call);
        assertThat(reply.status())
                .as("%s answered %s", call.name(), reply.body())
                .isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse(""))
                .as("content type of the refusal of %s", call.name())
                .startsWith("application/problem+json");
        assertThat(reply.body().path("type").asText()).startsWith("urn:backcoach:problem:");
        assertThat(reply.body().path("status").asInt()).isEqualTo(status);
        assertThat(reply.body().path("title").asText()).isNotBlank();
        return reply;
    }

    Reply once(Call call) {
        try {
            return gateway.once(call);
        } catch (IOException failure) {
            throw new UncheckedIOException(call.name() + " was not answered", failure);
        }
    }
}
