package dev.backcoach.assessment.protocol;

/** What speaks against a test (domain.md 3, last column). */
public sealed interface Contraindication {

    /** Whether it applies to this client. */
    boolean applies(Profile profile);

    /** What it is called: a tag, an item of the safety screen, or the direction that is not tolerated. */
    String code();

    /** A restriction tag of the safety screen. */
    record Tag(String tag) implements Contraindication {

        @Override
        public boolean applies(Profile profile) {
            return profile.tags().contains(tag);
        }

        @Override
        public String code() {
            return tag;
        }
    }

    /** An item of the safety screen that was matched; a name that ends with a dot stands for all items below it. */
    record ScreenRule(String rule) implements Contraindication {

        @Override
        public boolean applies(Profile profile) {
            return profile.screenRules().stream()
                    .anyMatch(matched -> matched.equals(rule) || (rule.endsWith(".") && matched.startsWith(rule)));
        }

        @Override
        public String code() {
            return rule;
        }
    }

    /**
     * A direction that the client does not tolerate.
     *
     * @param irritability only at this irritability; null at any
     */
    record Intolerance(Direction direction, Irritability irritability) implements Contraindication {

        @Override
        public boolean applies(Profile profile) {
            return profile.intolerant().contains(direction)
                    && (irritability == null || irritability == profile.irritability());
        }

        @Override
        public String code() {
            return direction + "_INTOLERANT" + (irritability == null ? "" : "_AT_" + irritability + "_IRRITABILITY");
        }
    }
}
