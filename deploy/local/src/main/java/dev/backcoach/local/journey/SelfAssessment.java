package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Receipts.Kind;
import java.util.UUID;

/**
 * The physical assessment of the worked journey: online, on the portal or on video, without any deficit (domain.md 3),
 * which covers every sub-link by half or more.
 */
final class SelfAssessment {

    private static final String SERVICE = "assessment";
    private static final String PORTAL = "PORTAL_SELF";
    private static final String VIDEO = "LIVE_VIDEO";

    private final Person client;
    private final Person coach;
    private final Receipts receipts;
    private final UUID assessment = UuidCreator.getTimeOrderedEpoch();

    SelfAssessment(Person client, Person coach, Receipts receipts) {
        this.client = client;
        this.coach = coach;
        this.receipts = receipts;
    }

    /** Answers the completed assessment's id. */
    UUID takeWholly() {
        open();
        onePerBody();
        onePerSide();
        chosen();
        complete();
        return assessment;
    }

    private void open() {
        Reply reply = client.put(
                path("?after=" + receipts.head("intake")),
                Json.object().put("revision", 1).put("setting", "ONLINE"));
        receipts.add(SERVICE, Kind.ENTRY, "assessment-opened", reply);
    }

    private void onePerBody() {
        single("lbk.pos.sit", PORTAL, 60);
        single("lbk.pos.stand", PORTAL, 60);
        single("lbk.mov.ftf", PORTAL, 5);
        single("lbk.load.heel", PORTAL, 0);
        single("lbk.load.lift5", VIDEO, 0);
        single("hip.mus.tp", PORTAL, 0);
        single("core.stb.aberrant", VIDEO, 0);
        single("core.stb.birddog", VIDEO, 0);
        single("core.end.plank", PORTAL, 125);
        single("core.end.sorensen", VIDEO, 150);
        single("core.end.flex", VIDEO, 145);
    }

    private void onePerSide() {
        sided("hip.rom.ir", VIDEO, 42);
        sided("hip.rom.er", VIDEO, 45);
        sided("hip.rom.flex", VIDEO, 115);
        sided("hip.rom.pke", VIDEO, 15);
        record("hip.rom.ext", VIDEO, both(0).put("pelvisControlled", true));
        sided("hip.stb.sls", PORTAL, 45);
        sided("hip.stb.step", VIDEO, 0);
        sided("hip.mus.abd", PORTAL, 50);
        sided("hip.mus.slb", PORTAL, 22);
        sided("core.stb.aslr", PORTAL, 0);
        sided("core.end.side", PORTAL, 96);
    }

    private void chosen() {
        noChange(PORTAL, "lbk.psn.prone", "lbk.psn.hooklie");
        noChange(VIDEO, "lbk.mov.flex", "lbk.mov.ext");
        noChange(VIDEO, "lbk.mov.glideL", "lbk.mov.glideR", "lbk.mov.rotL", "lbk.mov.rotR");
        record("core.str.plank", PORTAL, Json.object().put("choice", "FULL"));
        record("core.str.side", PORTAL, Json.object().put("leftChoice", "FULL").put("rightChoice", "FULL"));
    }

    private void noChange(String method, String... tests) {
        for (String test : tests) {
            record(test, method, Json.object().put("choice", "NO_CHANGE"));
        }
    }

    private void complete() {
        Reply reply = coach.post(path("/completion"), "complete-" + assessment);
        receipts.add(SERVICE, Kind.KEY, "assessment-completed", reply);
    }

    private void single(String test, String method, int value) {
        record(test, method, Json.object().put("value", value));
    }

    private void sided(String test, String method, int eachSide) {
        record(test, method, both(eachSide));
    }

    private void record(String test, String method, ObjectNode result) {
        ObjectNode body = result.put("revision", 1)
                .put("method", method)
                .put("painDuring", 0)
                .put("familiarPain", false)
                .put("stopped", false);
        Person who = method.equals(VIDEO) ? coach : client;
        receipts.add(SERVICE, Kind.ENTRY, "test-recorded", who.put(path("/tests/" + test), body));
    }

    private static ObjectNode both(int eachSide) {
        return Json.object().put("left", eachSide).put("right", eachSide);
    }

    private String path(String rest) {
        return "/assessment/v1/clients/" + client.id() + "/assessments/" + assessment + rest;
    }
}
