package dev.backcoach.assessment.scoring;

import static dev.backcoach.assessment.protocol.Mode.H;
import static dev.backcoach.assessment.protocol.Mode.P;
import static dev.backcoach.assessment.protocol.Mode.V;
import static dev.backcoach.assessment.scoring.TableRow.choice;
import static dev.backcoach.assessment.scoring.TableRow.choices;
import static dev.backcoach.assessment.scoring.TableRow.number;
import static dev.backcoach.assessment.scoring.TableRow.sides;

import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The scored rows of the table in domain.md 3, as they are written there. */
final class ProtocolTable {

    private static final String HIGHER = "HIGHER";
    private static final String LOWER = "LOWER";

    private ProtocolTable() {}

    static Stream<TableRow> rows() {
        return Stream.of(lowerBack(), hips(), standingOnOneLeg(), chairStands(), core())
                .flatMap(List::stream);
    }

    private static List<TableRow> lowerBack() {
        String[] lying = {"BETTER 0", "NO_CHANGE 0", "WORSE .67", "SPREADS_TO_LEG 1"};
        String[] moving = {"NO_CHANGE 0", "BETTER 0", "DURING_ONLY .33", "STAYS_WORSE .67", "SPREADS_TO_LEG 1"};
        return List.of(
                number("lbk.pos.sit", ".7", P, HIGHER, "1", "60", "30", "10"),
                number("lbk.pos.stand", ".7", P, HIGHER, "1", "60", "30", "10"),
                choice("lbk.psn.prone", ".7", P, lying),
                choice("lbk.psn.hooklie", ".7", P, lying),
                choice("lbk.mov.flex", ".7", V, moving),
                choice("lbk.mov.ext", ".7", V, moving),
                choice("lbk.mov.glideL", ".7", V, moving),
                choice("lbk.mov.glideR", ".7", V, moving),
                choice("lbk.mov.rotL", ".7", V, moving),
                choice("lbk.mov.rotR", ".7", V, moving),
                number("lbk.mov.ftf", ".4", P, LOWER, "0.1", "10", "20", "30"),
                number("lbk.load.heel", ".4", P, LOWER, "1", "0", "3", "5"),
                number("lbk.load.lift5", ".4", V, LOWER, "1", "0", "1", "2"));
    }

    private static List<TableRow> hips() {
        return List.of(
                sides("hip.rom.ir", ".7", V, HIGHER, "1", "40", "35", "30"),
                sides("hip.rom.er", ".4", V, HIGHER, "1", "40", "35", "30"),
                sides("hip.rom.flex", ".4", V, HIGHER, "1", "110", "100", "90"),
                sides("hip.rom.ext", ".7", V, LOWER, "1", "0", "5", "10").pelvisControlled(),
                sides("hip.rom.pke", ".4", V, LOWER, "1", "20", "30", "40"),
                figureOfFour(),
                sides("hip.stb.step", ".4", V, LOWER, "1", "0", "1", "2"),
                choices("hip.stb.tren", ".4", V, "NEGATIVE 0", "POSITIVE 1"),
                sides("hip.mus.abd", ".4", P, HIGHER, "0.1", "45", "30", "15"),
                sides("hip.mus.slb", ".4", P, HIGHER, "1", "20", "12", "6"),
                number("hip.mus.tp", ".4", P, LOWER, "1", "0", "2", "4"));
    }

    private static TableRow figureOfFour() {
        return TableRow.of(
                "hip.rom.faber",
                ".4",
                V,
                Sex.M,
                42,
                List.of(
                        faber("12", "10", "NONE", "0"),
                        faber("10", "12.1", "NONE", ".33"),
                        faber("14", "10", "OTHER", ".33"),
                        faber("10", "14.1", "NONE", ".67"),
                        faber("16", "10", "NONE", ".67"),
                        faber("10", "16.1", "NONE", "1"),
                        faber("10", "10", "GROIN", "1"),
                        faber("10", "10", "SACROILIAC", "1")));
    }

    private static TableRow.Step faber(String left, String right, String site, String deficit) {
        var measured = new Measurement(null, new BigDecimal(left), new BigDecimal(right), site, null, null, null);
        return new TableRow.Step(measured, deficit);
    }

    /** Mean seconds by age; at least the norm, 75 % and 50 % of it. */
    private static List<TableRow> standingOnOneLeg() {
        return List.of(
                standing(18, "43", "32.3", "21.5"),
                standing(39, "43", "32.3", "21.5"),
                standing(40, "40", "30", "20"),
                standing(49, "40", "30", "20"),
                standing(50, "37", "27.8", "18.5"),
                standing(59, "37", "27.8", "18.5"),
                standing(60, "27", "20.3", "13.5"),
                standing(69, "27", "20.3", "13.5"),
                standing(70, "15", "11.3", "7.5"),
                standing(79, "15", "11.3", "7.5"),
                standing(80, "6", "4.5", "3"),
                standing(97, "6", "4.5", "3"));
    }

    private static TableRow standing(int age, String norm, String threeQuarters, String half) {
        return sides("hip.stb.sls", ".7", P, HIGHER, "0.1", norm, threeQuarters, half)
                .with(Sex.UNSPECIFIED, age);
    }

    /** Below-average cut-offs of men and women; up to two and up to four less. */
    private static List<TableRow> chairStands() {
        int[][] norms = {
            {60, 64, 14, 12},
            {65, 69, 12, 11},
            {70, 74, 12, 10},
            {75, 79, 11, 10},
            {80, 84, 10, 9},
            {85, 89, 8, 8},
            {90, 94, 7, 4}
        };
        return Stream.of(norms)
                .flatMap(norm -> Stream.of(
                        stands(norm[0], Sex.M, norm[2]),
                        stands(norm[1], Sex.M, norm[2]),
                        stands(norm[0], Sex.F, norm[3]),
                        stands(norm[1], Sex.F, norm[3])))
                .toList();
    }

    private static TableRow stands(int age, Sex sex, int norm) {
        return number(
                        "hip.mus.sts30",
                        ".4",
                        P,
                        HIGHER,
                        "1",
                        String.valueOf(norm),
                        String.valueOf(norm - 2),
                        String.valueOf(norm - 4))
                .with(sex, age);
    }

    private static List<TableRow> core() {
        String[] held = {"FULL 0", "FULL_5_TO_9 .33", "KNEE .67", "NONE 1"};
        return List.of(
                straightLegRaise(),
                number("core.stb.aberrant", ".7", V, LOWER, "1", "0", null, "1"),
                choice("core.stb.pit", ".7", H, "NEGATIVE 0", "POSITIVE 1"),
                number("core.stb.birddog", ".4", V, LOWER, "1", "0", "1", "2"),
                choice("core.str.plank", ".7", P, held),
                choices("core.str.side", ".7", P, held),
                number("core.end.plank", ".7", P, HIGHER, "0.1", "106", "77", "30"),
                number("core.end.plank", ".7", P, HIGHER, "0.1", "90", "63", "30")
                        .with(Sex.F, 42),
                number("core.end.sorensen", "1", V, HIGHER, "0.1", "104", "58", "30"),
                sides("core.end.side", ".7", P, HIGHER, "0.1", "94", "60", "30"),
                sides("core.end.side", ".7", P, HIGHER, "0.1", "72", "41", "20").with(Sex.F, 42),
                number("core.end.flex", ".7", V, HIGHER, "0.1", "144", "70", "30"),
                number("core.end.flex", ".7", V, HIGHER, "0.1", "149", "70", "30")
                        .with(Sex.F, 42));
    }

    /** Both sides added up. */
    private static TableRow straightLegRaise() {
        return TableRow.of(
                "core.stb.aslr",
                "1",
                Mode.P,
                Sex.M,
                42,
                List.of(
                        raise("0", "0", "0"),
                        raise("1", "0", ".33"),
                        raise("0", "1", ".33"),
                        raise("1", "2", ".33"),
                        raise("4", "0", ".67"),
                        raise("1", "5", ".67"),
                        raise("5", "2", "1"),
                        raise("5", "5", "1")));
    }

    private static TableRow.Step raise(String left, String right, String deficit) {
        return new TableRow.Step(Measurement.ofSides(new BigDecimal(left), new BigDecimal(right)), deficit);
    }
}
