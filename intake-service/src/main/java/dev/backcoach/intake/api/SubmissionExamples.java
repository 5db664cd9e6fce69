package dev.backcoach.intake.api;

/** Bodies that OpenAPI shows; a test sends them. */
final class SubmissionExamples {

    static final String SUBMISSION = """
            {"revision": 1, "questionnaire": "HSS-PULSE", "version": "1.0.0", "answers": {
              "hs.ces.saddle": "no", "hs.ces.bladder": "no", "hs.ces.leak": "no", "hs.ces.bowel": "no",
              "hs.ces.sexual": "no", "hs.ces.bothlegs": "no",
              "hs.neu.weak": {"answer": "unsure", "onsetDays": 3}, "hs.inf.fever": "no"}}""";

    static final String DRAFT = """
            {"version": "1.0.0", "items": {
              "hs.ces.saddle": {"value": "no", "at": "2026-03-02T09:00:00+01:00"},
              "hs.ces.leak": {"value": null, "at": "2026-03-02T09:00:05+01:00"}}}""";

    private SubmissionExamples() {}
}
