package dev.backcoach.platform.rest.command;

/**
 * What makes sending a command again safe: chosen by the caller, new for each new command. A parameter of a resource
 * method: {@code @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key}; without {@code @NotNull} it may be
 * left out and is null then.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    /** Name of the request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    public IdempotencyKey {
        if (value.isEmpty()
                || value.length() > LONGEST
                || value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new IllegalArgumentException("an idempotency key has 1 to 200 visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
