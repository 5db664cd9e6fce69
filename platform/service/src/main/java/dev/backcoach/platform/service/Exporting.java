package dev.backcoach.platform.service;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactFormat;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.export.PartSummary;
import dev.backcoach.platform.eventlog.export.PartWriter;
import dev.backcoach.platform.eventlog.export.TopicFollower;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.problem.UnexpectedProblems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * Answers each {@code export-requested} of the intake with this service's part of the client's record, encrypted to the
 * key that stands in the request. At least once: what was begun when the process ended is begun again. It does not depend
 * on what else of the client has been taken in, so that a client whose facts are parked gets its record too.
 */
final class Exporting implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Exporting.class);
    /** Then the next request gets its turn: nobody's fault may keep all others from their exports. */
    private static final int TRIES = 5;

    private static final String REQUESTED = "backcoach.intake.export-requested.v1";

    private final String service;
    private final ExportPart<?> part;
    private final SealedJson json;
    private final Consumer<ClientId> mustBeThere;
    private final Map<String, Object> producerSettings;
    private final InstantSource clock;
    private final Duration waitedFor;
    private final TopicFollower requests;
    private ConfirmedSends<byte[]> sends;
    private int failures;

    /** The fields of the request that are needed. */
    record Asked(UUID exportId, String publicKey, Instant requestedAt) {}

    /** How it is set. */
    record Settings(Map<String, Object> consumer, Map<String, Object> producer, Duration waitedFor) {}

    /**
     * @param mustBeThere throws {@link ClientGone} when the client has been erased
     * @param settings with how long anybody waits for a part
     */
    Exporting(
            String service,
            ExportPart<?> part,
            SealedJson json,
            Consumer<ClientId> mustBeThere,
            Settings settings,
            InstantSource clock) {
        this.service = service;
        this.part = part;
        this.json = json;
        this.mustBeThere = mustBeThere;
        this.producerSettings = settings.producer();
        this.clock = clock;
        this.waitedFor = settings.waitedFor();
        this.requests = new TopicFollower(
                settings.consumer(), service + "-exports", EventMessages.topicOf("intake"), this::isAnswered);
    }

    /** Waits a moment for requests and answers them. */
    boolean step() {
        requests.step();
        return true;
    }

    private boolean isAnswered(ConsumerRecord<byte[], byte[]> record) {
        if (!ExportMessages.typeOf(record).equals(REQUESTED)) {
            return false;
        }
        try {
            Fact fact = FactFormat.of(record);
            Asked asked = Facts.read(fact, Asked.class);
            if (clock.instant().isBefore(asked.requestedAt().plus(waitedFor))) {
                answer(fact.client(), asked);
            }
        } catch (ClientGone erased) {
            LOG.debug("An export of a client who has been erased meanwhile is left out.");
        } catch (KafkaException passing) {
            throw passing;
        } catch (RuntimeException fault) {
            if (UnexpectedProblems.databaseIsAway(fault) || ++failures < TRIES) {
                throw fault;
            }
            // Who waits for it is told that this service's part is missing.
            LOG.errorf(fault, "The %s-service cannot give its part of an export.", service);
        }
        failures = 0;
        return true;
    }

    private void answer(ClientId client, Asked asked) {
        mustBeThere.accept(client);
        if (sends == null) {
            sends = new ConfirmedSends<>(producerSettings, "none", new ByteArraySerializer());
        }
        PartWriter writer = new PartWriter(
                client,
                asked.exportId(),
                asked.publicKey(),
                service,
                UuidCreator.getTimeOrderedEpoch(),
                chunk -> sends.send(ExportMessages.recordOf(chunk)));
        PartSummary summary = part.write(client, writer);
        mustBeThere.accept(client); // what was read while it was being erased is not whole
        writer.end(json.writeOpened(summary));
        sends.confirm();
        LOG.infof("Gave %d events to export %s.", summary.events(), asked.exportId());
    }

    @Override
    public void close() {
        requests.close();
        if (sends != null) {
            sends.close();
        }
    }
}
