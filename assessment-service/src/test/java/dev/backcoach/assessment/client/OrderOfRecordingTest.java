package dev.backcoach.assessment.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.result.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In whatever order tests are taken, skipped and corrected, the scores are the same. */
class OrderOfRecordingTest {

    private static List<AssessmentCommand> tests() {
        return new ArrayList<>(List.of(
                Course.byCoach("hip.rom.ir", Course.sides("24", "36")),
                Course.byCoach("hip.rom.flex", Course.sides("112", "99")),
                Course.byCoach("hip.rom.er", Course.sides("42", "33")),
                Course.byCoach("hip.stb.sls", Course.sides("37", "41")),
                Course.byCoach("lbk.load.heel", Course.value("3")),
                Course.byClient("lbk.mov.ftf", Course.value("12"), 1),
                Course.byCoach("core.str.plank", Measurement.ofChoice("FULL")),
                Course.byCoach("core.end.plank", Course.value("62")),
                Course.byCoach("core.end.sorensen", Course.value("70")),
                Course.byCoach("core.end.side", Course.sides("40", "44"))));
    }

    private static Assessment taken(List<AssessmentCommand> commands) {
        Course course = Course.begun();
        commands.forEach(course::did);
        return course.completed().first();
    }

    @Property(tries = 100)
    void theOrderOfRecordingDoesNotMatter(@ForAll Random random) {
        List<AssessmentCommand> shuffled = tests();
        Collections.shuffle(shuffled, random);
        assertThat(taken(shuffled)).isEqualTo(taken(tests()));
    }

    @Property(tries = 100)
    void norDoWrongResultsThatWereCorrected(@ForAll Random random) {
        List<AssessmentCommand> commands = new ArrayList<>();
        for (AssessmentCommand right : tests()) {
            commands.add(random.nextInt(commands.size() + 1), wrong((AssessmentCommand.RecordTest) right));
        }
        commands.addAll(tests());
        assertThat(taken(commands).completed()).isEqualTo(taken(tests()).completed());
    }

    /** The same test stopped at once. */
    private static AssessmentCommand wrong(AssessmentCommand.RecordTest right) {
        return new AssessmentCommand.RecordTest(
                right.assessmentId(),
                right.testId(),
                right.recorded().ending(right.recorded().measurement(), true),
                right.on());
    }
}
