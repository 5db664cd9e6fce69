package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static List<String> shares(String whole, String... parts) {
        return Shares.of(Arrays.stream(parts).map(BigDecimal::new).toList(), new BigDecimal(whole), 3).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void sharesAddUpToTheRoundedSum() {
        assertThat(shares("3", "1", "1", "1")).containsExactly("0.334", "0.333", "0.333");
        assertThat(shares("2.6", "0.7", "0.469", "0.132")).containsExactly("0.269", "0.180", "0.051");
    }

    @Test
    void whatIsNothingStaysNothing() {
        assertThat(shares("2", "0", "0.0011", "0")).containsExactly("0.000", "0.001", "0.000");
        assertThat(shares("1")).isEmpty();
    }
}
