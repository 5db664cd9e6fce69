package dev.backcoach.programme.content;

import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** The policies that are shipped. A version that decisions name stays here for ever; other values are a new file. */
public final class PolicyFiles {

    private static final List<String> FILES = List.of("policy-strict-1.json", "policy-pain-monitoring-1.json");

    private PolicyFiles() {}

    /** @throws IllegalStateException naming the file when a parameter is missing, unknown or out of its range */
    public static Policies load() {
        return new Policies(FILES.stream().map(PolicyFiles::policy).toList());
    }

    private static Policy policy(String name) {
        ContentFile file = new ContentFile(name);
        Policy policy = file.read(Policy.class);
        boolean whole = Stream.of(
                        policy.grades(),
                        policy.windows(),
                        policy.answers(),
                        policy.flares(),
                        policy.pulse(),
                        policy.silence(),
                        policy.proposing(),
                        policy.gates(),
                        policy.standing(),
                        policy.adjustable())
                .noneMatch(part -> part == null);
        if (!whole || policy.name() == null) {
            throw file.fault(String.valueOf(policy.name()), "lacks a part of its parameters");
        }
        return policy;
    }
}
