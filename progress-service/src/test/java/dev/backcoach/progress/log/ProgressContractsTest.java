package dev.backcoach.progress.log;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.progress.diary.Performed;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.FactReference;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SymptomReported;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressContractsTest {

    @Test
    void whatOtherServicesReadOfTheDiaryIsAsPromised() {
        EventContracts.of(ProgressEvents.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
                .publishedAs(FactReference.class)
                .mayLack(Performed.class, "load")
                .mayLack(SessionLogged.class, "note")
                .mayLack(SessionCorrected.class, "note")
                .mayLack(CheckInRecorded.class, "unusual")
                .mayLack(SymptomReported.class, "activityLost", "exercise", "note")
                .example("reference", new CareConsentNoted(new UUID(3, 1), 3, true))
                .verify();
    }
}
