package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.progress.client.ClientUnknown;
import dev.backcoach.progress.diary.FaultyEntry;

/** What the diary's refusals look like over HTTP. */
final class EntryProblems {

    private EntryProblems() {}

    /** 400 that names each faulty place by JSON pointer. */
    static ProblemException of(FaultyEntry refusal) {
        return new ProblemException(Problem.of(
                        ProblemType.INVALID, "Correct the listed errors in the body and send it again.")
                .with(refusal.faults().stream()
                        .map(fault -> Fault.at("/" + fault.field(), fault.message()))
                        .toList()));
    }

    /** 404. */
    static ProblemException clientUnknown() {
        return ProblemException.notFound(ClientUnknown.ADVICE);
    }
}
