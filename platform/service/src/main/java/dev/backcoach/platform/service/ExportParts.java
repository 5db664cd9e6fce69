package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.export.TopicFollower;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Collects what the services give to exports, for the service that owns them: each piece at least once. */
final class ExportParts implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExportParts.class);

    private final Consumer<ExportChunk> pieces;
    private final TopicFollower topic;

    ExportParts(Map<String, Object> settings, String group, Consumer<ExportChunk> pieces) {
        this.pieces = pieces;
        this.topic = new TopicFollower(settings, group, ExportMessages.TOPIC, this::isKept);
    }

    /** Waits a moment for pieces and keeps them. */
    boolean step() {
        topic.step();
        return true;
    }

    private boolean isKept(ConsumerRecord<byte[], byte[]> record) {
        try {
            ExportMessages.chunkOf(record).ifPresent(pieces);
        } catch (ClientGone erased) {
            LOG.debug("A piece of an export of a client who has been erased is let go.");
        } catch (IllegalArgumentException | CloudEventRWException unreadable) {
            LOG.errorf("Record %d of %s is no piece of an export.", record.offset(), record.topic());
        }
        return false;
    }

    @Override
    public void close() {
        topic.close();
    }
}
