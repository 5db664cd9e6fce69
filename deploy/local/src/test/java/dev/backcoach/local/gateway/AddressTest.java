package dev.backcoach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void readsRoutesWithWhiteSpaceBetween() {
        assertThat(Address.parseRoutes(" intake=intake:8081\n  identity=10.0.0.7:8080 "))
                .isEqualTo(Map.of("intake", new Address("intake", 8_081), "identity", new Address("10.0.0.7", 8_080)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "intake", "intake=", "intake=host", "intake=:80", "intake=host:0", "=host:80", "a=h:x"})
    void refusesWhatIsNoRoute(String text) {
        assertThatThrownBy(() -> Address.parseRoutes(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
