package dev.backcoach.programme.content;

/**
 * A short online workshop (domain.md section 4). Nothing is blocked by not having done one.
 *
 * @param id {@code W1} to {@code W12}
 * @param minutes how long it takes, 5 to 10
 * @param shownFirst whether "today" shows it before anything else until it is done (R-W3)
 */
public record Workshop(String id, String title, int minutes, String summary, boolean shownFirst) {}
