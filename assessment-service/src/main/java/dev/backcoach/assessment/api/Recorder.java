package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.client.UnknownAssessment;
import dev.backcoach.assessment.client.WrongState;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Sends commands, and says over HTTP what came of them. */
@ApplicationScoped
class Recorder {

    private static final String UNKNOWN = "This client has no such assessment. Open it first, or check its id.";

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Caller caller;
    private final InstantSource clock;

    Recorder(EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log, Caller caller, InstantSource clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** A revision of what an app has made. */
    Response entered(ClientId client, UUID entry, long revision, Object body, AssessmentCommand command) {
        return Commands.answer(
                log,
                handle(Commands.entered(
                        caller, client, caller.context().occurredAt(), entry, revision, body, command, command)));
    }

    /**
     * A posted command, whose success is 201.
     *
     * @param location of what it changes
     */
    Response posted(ClientId client, IdempotencyKey key, Object body, String location, AssessmentCommand command) {
        int created = Response.Status.CREATED.getStatusCode();
        return Commands.answer(
                log, handle(Commands.posted(caller, client, command, key, body, created, location)), created, location);
    }

    private Answer handle(Request<AssessmentCommand> request) {
        try {
            return log.handle(request);
        } catch (WrongState refusal) {
            throw ProblemException.wrongState(refusal.state(), refusal.getMessage());
        } catch (UnknownAssessment refusal) {
            throw ProblemException.notFound(refusal.getMessage());
        }
    }

    /** Today, for ages in years. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Where an assessment is found. */
    static String place(ClientId client, UUID assessmentId) {
        return "/assessment/v1/clients/" + client + "/assessments/" + assessmentId;
    }

    /** @throws ProblemException 404 when the client has no such assessment at hand */
    static Assessment assessment(ClientRecord client, UUID assessmentId) {
        return client.assessment(assessmentId).orElseThrow(() -> ProblemException.notFound(UNKNOWN));
    }

    /** 404 for an assessment that the client does not have. */
    static ProblemException unknown() {
        return ProblemException.notFound(UNKNOWN);
    }
}
