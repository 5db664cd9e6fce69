package dev.backcoach.platform.rest.version;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How far something has come: a service's stream about a client ({@code progress-17}) or a resource's own version
 * ({@code plan-3}). A query parameter {@code after=progress-17} of this type is null when it is not given.
 *
 * @param name lower-case letters, digits and inner hyphens, beginning with a letter, at most 40 characters
 * @param version 0 or more
 */
public record StreamVersion(String name, long version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,39}|[a-z][a-z0-9-]{0,38}[a-z0-9]");
    private static final Pattern DATE = Pattern.compile("@[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    public StreamVersion {
        if (!NAME.matcher(name).matches() || version < 0) {
            throw new IllegalArgumentException("no stream version: " + name + " " + version);
        }
    }

    /**
     * Reads {@code progress-17}, and that version out of the tag {@code progress-17@2026-03-29}. Throws
     * {@code IllegalArgumentException} for anything else.
     */
    public static StreamVersion parse(String tag) {
        String text = DATE.matcher(tag).replaceFirst("");
        int hyphen = text.lastIndexOf('-');
        if (hyphen < 1 || !NUMBER.matcher(text.substring(hyphen + 1)).matches()) {
            throw new IllegalArgumentException("no stream version");
        }
        return new StreamVersion(text.substring(0, hyphen), Long.parseLong(text.substring(hyphen + 1)));
    }

    /** A strong entity tag with its quotes: {@code "progress-17"}. */
    public String etag() {
        return '"' + toString() + '"';
    }

    /**
     * A strong entity tag, with its quotes, of a representation that also depends on the date: {@code
     * "plan-3@2026-03-29"}. {@code If-Match} with it matches this version on any date.
     *
     * @param localDate the client's local date
     */
    public String etag(LocalDate localDate) {
        return '"' + toString() + '@' + localDate + '"';
    }

    /** {@code progress-17}. */
    @Override
    public String toString() {
        return name + '-' + version;
    }
}
