package dev.backcoach.assessment;

import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.scoring.Examination;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Builds examinations in the words of the protocol; in person, of a man of 42, unless said otherwise. */
public final class Exam {

    /** The protocol as it is shipped. */
    public static final Protocol PROTOCOL = ProtocolFiles.all().current();

    private final Map<String, Recorded> results = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private final Set<Direction> intolerant = new HashSet<>();
    private int age = 42;
    private Sex sex = Sex.M;
    private Irritability irritability = Irritability.MODERATE;
    private Setting setting = Setting.IN_PERSON;
    private Method method = Method.IN_PERSON;

    /** A man of 42, in person. */
    public static Exam inPerson() {
        return new Exam();
    }

    /** A man of 42, over video. */
    public static Exam online() {
        Exam exam = new Exam();
        exam.setting = Setting.ONLINE;
        exam.method = Method.LIVE_VIDEO;
        return exam;
    }

    public Exam of(Sex someSex, int someAge) {
        sex = someSex;
        age = someAge;
        return this;
    }

    public Exam irritability(Irritability some) {
        irritability = some;
        return this;
    }

    public Exam intolerantOf(Direction direction) {
        intolerant.add(direction);
        return this;
    }

    public Exam tagged(String tag) {
        tags.add(tag);
        return this;
    }

    public Exam screenedWith(String rule) {
        rules.add(rule);
        return this;
    }

    public Exam restricting(String testId) {
        restricted.add(testId);
        return this;
    }

    public Exam with(String testId, String value) {
        return with(testId, Measurement.of(new BigDecimal(value)));
    }

    public Exam with(String testId, String left, String right) {
        return with(testId, Measurement.ofSides(new BigDecimal(left), new BigDecimal(right)));
    }

    public Exam chosen(String testId, String choice) {
        return with(testId, Measurement.ofChoice(choice));
    }

    public Exam chosen(String testId, String left, String right) {
        return with(testId, Measurement.ofChoices(left, right));
    }

    public Exam with(String testId, Measurement measurement) {
        return with(testId, new Recorded(method, measurement, null, false, false));
    }

    public Exam with(String testId, Recorded recorded) {
        results.put(testId, recorded);
        return this;
    }

    /** Stopped before anything could be read. */
    public Exam stopped(String testId) {
        return with(testId, new Recorded(method, nothing(), 7, false, true));
    }

    /** With the familiar pain brought on by a test that is in already. */
    public Exam familiarPainIn(String testId) {
        Recorded before = results.get(testId);
        return with(testId, new Recorded(before.method(), before.measurement(), 3, true, false));
    }

    public Profile profile() {
        return new Profile(age, sex, tags, rules, irritability, intolerant);
    }

    public Examination examination() {
        return new Examination(profile(), setting, results, restricted);
    }

    /** A measurement without anything in it. */
    public static Measurement nothing() {
        return new Measurement(null, null, null, null, null, null, null);
    }

    /** The modified Thomas test. */
    public static Measurement thomas(String left, String right, boolean pelvisControlled) {
        return Measurement.ofSides(new BigDecimal(left), new BigDecimal(right)).withPelvisControlled(pelvisControlled);
    }
}
