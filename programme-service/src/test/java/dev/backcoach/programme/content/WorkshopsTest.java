package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The workshops that ship. */
class WorkshopsTest {

    @Test
    void thereAreTwelveAndWhatCountsAsAggravationComesFirst() {
        Workshops workshops = Workshops.load();
        assertThat(workshops.workshops()).hasSize(12);
        assertThat(workshops.first().id()).isEqualTo("W3");
    }

    @Test
    void aWorkshopOfAnOddLengthIsRefused() {
        Workshop tooLong = new Workshop("W1", "Long", 45, "Too long", false);
        ContentFile file = new ContentFile("made-up.json");
        assertThatThrownBy(() -> Workshops.checked(file, new Workshops("1.0.0", List.of(tooLong))))
                .hasMessageContainingAll("made-up.json", "W1");
    }
}
