package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ranking ranking(String... scores) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        for (String score : scores) {
            named.put("L" + named.size(), new BigDecimal(score));
        }
        return Ranking.of(named, Exam.PROTOCOL.scoring());
    }

    @Test
    void aClearLeadIsPrimary() {
        assertThat(ranking("0.500", "0.400").verdict()).isEqualTo(Verdict.PRIMARY);
        assertThat(ranking("0.300", "0.500").weak()).containsExactly("L1");
    }

    @Test
    void theOnlyOneThatIsRankedIsPrimary() {
        assertThat(ranking("0.400").verdict()).isEqualTo(Verdict.PRIMARY);
    }

    @Test
    void withoutALeadTheyAreCoPrimary() {
        assertThat(ranking("0.500", "0.401")).isEqualTo(ranking("0.500", "0.401", "0.100"));
        assertThat(ranking("0.401", "0.500").weak()).containsExactly("L1", "L0");
    }

    @Test
    void whatIsCloseButNotWeakIsNotNamed() {
        Ranking ranking = ranking("0.450", "0.390");
        assertThat(ranking.verdict()).isEqualTo(Verdict.CO_PRIMARY);
        assertThat(ranking.weak()).containsExactly("L0");
    }

    @Test
    void belowTheBoundNothingIsWeak() {
        assertThat(ranking("0.399", "0.000").verdict()).isEqualTo(Verdict.NO_WEAK_LINK);
        assertThat(ranking("0.399").weak()).isEmpty();
    }

    @Test
    void withNothingRankedNothingIsSaid() {
        assertThat(ranking().verdict()).isEqualTo(Verdict.INSUFFICIENT);
    }
}
