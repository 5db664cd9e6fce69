package dev.backcoach.assessment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.SubLink;
import dev.backcoach.assessment.protocol.TestDefinition;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol as it is shipped, against domain.md 3. */
class ProtocolFilesTest {

    private final Protocol protocol = ProtocolFiles.all().current();
    private final String text = ProtocolFiles.text(protocol.version());

    @ParameterizedTest
    @CsvSource({
        "lbk.pos.sit, LBK.POSTURE, .7, P",
        "lbk.pos.stand, LBK.POSTURE, .7, P",
        "lbk.psn.prone, LBK.POSITION, .7, P",
        "lbk.psn.hooklie, LBK.POSITION, .7, P",
        "lbk.mov.flex, LBK.MOVEMENT, .7, V",
        "lbk.mov.ext, LBK.MOVEMENT, .7, V",
        "lbk.mov.glideL, LBK.MOVEMENT, .7, V",
        "lbk.mov.glideR, LBK.MOVEMENT, .7, V",
        "lbk.mov.rotL, LBK.MOVEMENT, .7, V",
        "lbk.mov.rotR, LBK.MOVEMENT, .7, V",
        "lbk.mov.ftf, LBK.MOVEMENT, .4, P",
        "lbk.load.heel, LBK.LOAD, .4, P",
        "lbk.load.lift5, LBK.LOAD, .4, V",
        "lbk.neu.slr, LBK.MOVEMENT, 0, H",
        "hip.rom.ir, HIP.ROM, .7, V",
        "hip.rom.er, HIP.ROM, .4, V",
        "hip.rom.flex, HIP.ROM, .4, V",
        "hip.rom.ext, HIP.ROM, .7, V",
        "hip.rom.pke, HIP.ROM, .4, V",
        "hip.rom.faber, HIP.ROM, .4, V",
        "hip.stb.sls, HIP.STABILITY, .7, P",
        "hip.stb.step, HIP.STABILITY, .4, V",
        "hip.stb.tren, HIP.STABILITY, .4, V",
        "hip.mus.abd, HIP.MUSCLE, .4, P",
        "hip.mus.slb, HIP.MUSCLE, .4, P",
        "hip.mus.tp, HIP.MUSCLE, .4, P",
        "hip.mus.sts30, HIP.MUSCLE, .4, P",
        "core.stb.aslr, CORE.STABILITY, 1, P",
        "core.stb.aberrant, CORE.STABILITY, .7, V",
        "core.stb.pit, CORE.STABILITY, .7, H",
        "core.stb.birddog, CORE.STABILITY, .4, V",
        "core.stb.timing, CORE.STABILITY, 0, V",
        "core.str.plank, CORE.STRENGTH, .7, P",
        "core.str.side, CORE.STRENGTH, .7, P",
        "core.end.plank, CORE.ENDURANCE, .7, P",
        "core.end.sorensen, CORE.ENDURANCE, 1, V",
        "core.end.side, CORE.ENDURANCE, .7, P",
        "core.end.flex, CORE.ENDURANCE, .7, V",
        "core.end.ratio, CORE.ENDURANCE, .4, CALCULATED"
    })
    void everyTestHasItsSubLinkWeightAndMode(String id, String subLink, String weight, Mode mode) {
        TestDefinition test = protocol.test(id).orElseThrow();
        assertThat(test.subLink()).isEqualTo(subLink);
        assertThat(test.weight()).isEqualByComparingTo(weight);
        assertThat(test.mode()).isEqualTo(mode);
    }

    @Test
    void theMovementScreenIsRecordedOnly() {
        List<TestDefinition> screen = protocol.tests().stream()
                .filter(test -> test.id().startsWith("fun."))
                .toList();
        assertThat(screen)
                .extracting(TestDefinition::id)
                .containsExactly(
                        "fun.lift",
                        "fun.carry",
                        "fun.push",
                        "fun.pull",
                        "fun.getup",
                        "fun.rotate",
                        "fun.walk",
                        "fun.run");
        assertThat(screen).noneMatch(TestDefinition::scored).allMatch(test -> test.subLink() == null);
    }

    @Test
    void everySubLinkHasTests() {
        assertThat(Arrays.stream(SubLink.values()))
                .allMatch(link -> !protocol.scored(link).isEmpty());
    }

    @Test
    void aMisspelledFieldIsNotIgnored() {
        assertThatThrownBy(() -> ProtocolFiles.read(text.replaceFirst("\"weight\"", "\"weigth\"")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReferenceToAnUnknownTestIsRefused() {
        assertThatThrownBy(() -> ProtocolFiles.read(text.replace(
                        "\"onlyWithoutDeficitOn\": \"core.str.plank\"", "\"onlyWithoutDeficitOn\": \"core.str.plan\"")))
                .hasMessageContaining("core.str.plan");
    }

    @Test
    void bandsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> ProtocolFiles.read(text.replaceFirst("\"slight\": 30", "\"slight\": 70")))
                .hasMessageContaining("not in order");
    }

    @Test
    void anUnknownSubLinkIsRefused() {
        assertThatThrownBy(() -> ProtocolFiles.read(text.replaceFirst("LBK.POSTURE", "LBK.POSE")))
                .hasMessageContaining("sub-link");
    }
}
