package dev.backcoach.platform.rest.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the list's order, at most as many as were asked for
 * @param next the {@code cursor} of the page after this one; null, and left out in JSON, on the last page
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a query found.
     *
     * @param found up to {@link PageRequest#rows()} items, so one more than fit on the page when there is a next page
     * @param position the sort keys of an item, as the query orders by
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, PageCursor> position) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, position.apply(items.getLast()).toString());
    }

    /** The same page of something made from the items, such as their API form. */
    public <U> Page<U> map(Function<T, U> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
