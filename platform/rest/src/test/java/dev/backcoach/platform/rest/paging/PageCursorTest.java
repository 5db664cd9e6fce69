package dev.backcoach.platform.rest.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backcoach.platform.rest.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageCursorTest {

    private static final Instant AT = Instant.parse("2026-03-29T07:30:00.123456Z");

    @Test
    void everyTypeOfSortKeyComesBack() {
        var cursor = PageCursor.parse(PageCursor.of(AT, new UUID(1, 2), LocalDate.EPOCH, -3L, "\u00e4 \"b\"")
                .toString());
        assertEquals(AT, cursor.instant(0));
        assertEquals(new UUID(1, 2), cursor.uuid(1));
        assertEquals(LocalDate.EPOCH, cursor.date(2));
        assertEquals(-3, cursor.number(3));
        assertEquals("\u00e4 \"b\"", cursor.text(4));
    }

    @Test
    void aCursorWithOtherKeysIsTheCallersFault() {
        assertThrows(ProblemException.class, () -> PageCursor.of(AT).uuid(0));
        assertThrows(ProblemException.class, () -> PageCursor.of(AT).instant(1));
    }

    @Test
    void aTypeThatCannotBeAKeyIsOurs() {
        assertThrows(IllegalArgumentException.class, () -> PageCursor.of(1.5).toString());
        assertThrows(IllegalArgumentException.class, () -> new PageCursor(List.of()));
    }
}
