package dev.backcoach.intake.questionnaire;

/** An item that does not fit into its questionnaire. */
public class BadItem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int index;

    /** @param index of the item, counted from 0 */
    public BadItem(int index, String message) {
        super(message);
        this.index = index;
    }

    /** The item's place in the questionnaire, counted from 0. */
    public int index() {
        return index;
    }
}
