package dev.backcoach.progress.diary;

import dev.backcoach.platform.decider.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** An entry with values that cannot be so. Names all of them, so that they can be corrected at once. */
public class FaultyEntry extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<EntryFault> faults;

    /** @param faults at least one */
    public FaultyEntry(List<EntryFault> faults) {
        super(
                "DIARY-ENTRY",
                faults.stream()
                        .map(fault -> fault.field() + " " + fault.message())
                        .collect(Collectors.joining("; ", "Correct the entry and send it again: ", ".")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the fields. */
    public List<EntryFault> faults() {
        return faults;
    }
}
