package dev.backcoach.progress.readmodel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is new for a client.
 *
 * @param items the earliest change first; an entry that changed several times stands where it changed last
 * @param cursor from where to go on, also when nothing was new
 * @param more whether there is more already
 */
@Schema(name = "DiaryChanges")
public record DiaryChanges(List<DiaryChange> items, String cursor, boolean more) {

    public DiaryChanges {
        items = List.copyOf(items);
    }
}
