package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Pages of a list that a range of days bounds. */
final class ListPage {

    private ListPage() {}

    /** The part of a list, in the order of its days, that the request asks for; a day has one place in the list. */
    static <T> Page<T> ofDays(List<T> all, PageRequest request, Function<T, LocalDate> day) {
        List<T> beyond = request.after()
                .map(cursor -> all.stream()
                        .filter(item -> day.apply(item).isAfter(cursor.date(0)))
                        .toList())
                .orElse(all);
        return Page.of(cut(beyond, request), request, item -> PageCursor.of(day.apply(item)));
    }

    /** The part of a list, in the order of days and then of names, that the request asks for. */
    static <T> Page<T> ofDaysAndNames(
            List<T> all, PageRequest request, Function<T, LocalDate> day, Function<T, String> name) {
        List<T> beyond = request.after()
                .map(cursor -> all.stream()
                        .filter(item -> isBeyond(cursor, day.apply(item), name.apply(item)))
                        .toList())
                .orElse(all);
        return Page.of(cut(beyond, request), request, item -> PageCursor.of(day.apply(item), name.apply(item)));
    }

    private static boolean isBeyond(PageCursor cursor, LocalDate day, String name) {
        int byDay = day.compareTo(cursor.date(0));
        return byDay > 0 || (byDay == 0 && name.compareTo(cursor.text(1)) > 0);
    }

    private static <T> List<T> cut(List<T> beyond, PageRequest request) {
        return beyond.subList(0, Math.min(beyond.size(), request.rows()));
    }
}
