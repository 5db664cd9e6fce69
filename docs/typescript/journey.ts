// The first journey of a client with the generated, typed clients of the services: registers, answers the questionnaires,
// reads the first plan, logs a session and reads the diary. Usage: node build/journey.js GATEWAY FOLDER-OF-ANSWERS
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as intake from "./generated/intake";
import * as programme from "./generated/programme";
import * as progress from "./generated/progress";

const [gateway = "http://localhost:8080", answers = "docs/journey"] = process.argv.slice(2);

/** A UUID of version 7, as apps make them: the time first, so that ids of one phone are in order. */
function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The local stack gives a token to whoever asks; elsewhere this is a login. */
async function tokenOf(role: "client" | "coach", id: string): Promise<string> {
  const answer = await fetch(`${gateway}/identity/dev/token?role=${role}&id=${id}`, { method: "POST" });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function now(): Promise<string> {
  const clock = (await (await fetch(`${gateway}/dev/clock`)).json()) as { now: string };
  return clock.now;
}

/** How far a command has brought its service, to be given to reads as after. */
function versionIn(answer: { raw: Response }): string {
  const etag = answer.raw.headers.get("etag");
  if (etag === null) {
    throw new Error(`no ETag from ${answer.raw.url}`);
  }
  return etag.replace(/"/g, "");
}

async function main(): Promise<void> {
  const clientId = newId();
  const coachId = newId();
  const asClient = { basePath: gateway, accessToken: await tokenOf("client", clientId) };
  const asCoach = { basePath: gateway, accessToken: await tokenOf("coach", coachId) };
  const clients = new intake.ClientsApi(new intake.Configuration(asClient));
  const questionnaires = new intake.QuestionnairesApi(new intake.Configuration(asClient));
  const desk = new intake.ClientsApi(new intake.Configuration(asCoach));
  const plans = new programme.ProgrammeApi(new programme.Configuration(asClient));
  const diary = new progress.DiaryApi(new progress.Configuration(asClient));
  const entries = new progress.DiaryEntriesApi(new progress.Configuration(asClient));

  await clients.registerClient({
    clientId,
    registrationBody: {
      revision: 1,
      name: "Kim Cedar",
      email: "kim@example.org",
      dateOfBirth: "1979-03-08",
      sex: intake.Sex.Unspecified,
      timeZone: "Europe/London",
      coachId,
    },
  });
  await clients.setConsent({
    clientId,
    purpose: intake.Purpose.Care,
    consentBody: { granted: true, textVersion: "1.0.0" },
  });
  for (const form of ["hss-1", "ptp-1", "fag-1"]) {
    const submissionBody = JSON.parse(readFileSync(join(answers, `${form}.json`), "utf8")) as intake.SubmissionBody;
    await questionnaires.submitQuestionnaire({ clientId, submissionId: newId(), submissionBody });
  }
  const completed = versionIn(await desk.completeIntakeRaw({ clientId, idempotencyKey: newId() }));

  const plan = await plans.getProgramme({ clientId, after: completed });
  const first = plan.items?.[0];
  console.log(`The plan begins with ${first?.exercise}: ${first?.dose?.text}`);

  await diary.getDiary({ clientId, after: completed });
  const startedAt = await now();
  const session: progress.Session = {
    revision: 1,
    exercise: first?.exercise ?? "walk.block",
    startedAt,
    endedAt: await now(),
    performed: { sets: 1, amount: 12, unit: progress.AmountUnit.Minutes },
    painDuring: 1,
    painAfter: 1,
    effort: 3,
    formBad: false,
  };
  const sessionId = newId();
  const logged = versionIn(await entries.putSessionRaw({ clientId, sessionId, session }));
  const page = await diary.getDiary({ clientId, after: logged });
  console.log(`${page.items?.length} session is in the diary`);

  try {
    await entries.putSession({ clientId, sessionId, session: { ...session, effort: 4 } });
    throw new Error("the same revision with another body was taken");
  } catch (refusal) {
    if (!(refusal instanceof progress.ResponseError)) {
      throw refusal;
    }
    const problem = (await refusal.response.json()) as { status: number; detail: string };
    console.log(`${problem.status}: ${problem.detail}`);
  }
}

main().catch(failure => {
  console.error(failure);
  process.exitCode = 1;
});
