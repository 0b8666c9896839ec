import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Point } from "../../checks";
import type { SeatStack } from "../seats/seat-stacks";
import { studentSession } from "../seats/student-session";
import { examLines, judge } from "./exam";
import type { ExamRoom } from "./exam-room";
import { type Command, layDown, NotRunnable } from "./producer-program";
import { runProgram } from "./run-program";
import { blotOut } from "./secrets";
import type { Submission } from "./submission";
import { StreamWatch } from "./watch-stream";

/** How a producer did. */
export interface Graded {
  points: readonly Point[];
  /** The end of what it printed, without the credentials that it had. */
  said: string;
  /** Whether it printed credentials. */
  toldSecrets: boolean;
}

export interface Conditions {
  /** How long a producer may run. */
  seconds: number;
  /** Interpreter of producers in Python. */
  python: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** So many lines make more than one record, however they are packed. */
const LINES = 5000;
/** The stream refuses this share of each call's records. */
const SHARE = 0.5;
/** Everything that was taken should be delivered by then; what is not, is missing. */
const SETTLE_SECONDS = 60;

/** Runs one student's producer at a seat of its own, and judges it by what then lies in the bucket. */
export async function gradeAt(
  room: ExamRoom,
  seat: SeatStack,
  submission: Submission,
  conditions: Conditions,
  signal: AbortSignal,
): Promise<Graded> {
  const folder = await mkdtemp(join(tmpdir(), "loglab-producer-"));
  using watch = new StreamWatch(room.cloud, seat.outputs.stream);
  try {
    const lines = examLines(randomBytes(8).toString("hex"), LINES, conditions.now());
    const command = await layDown(submission, folder, conditions.python);
    const { accessKeyId, secretAccessKey, sessionToken } = await studentSession(
      room.target,
      room.region,
      room.className,
      seat.seat,
    );
    await refuseSome(room, seat.outputs.stream, conditions.seconds);
    const { failure, said } = await runProgram(
      {
        ...command,
        cwd: folder,
        env: {
          ...surroundings(room, seat, command, folder),
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_SESSION_TOKEN: sessionToken,
        },
        input: lines.map(({ text }) => `${text}\n`).join(""),
        seconds: conditions.seconds,
      },
      signal,
    );
    await watch.isSettled(AbortSignal.any([signal, AbortSignal.timeout(SETTLE_SECONDS * 1000)]));
    const { refused, meddled, calls } = watch;
    const points = judge(lines, {
      ...(failure !== undefined && { failure }),
      ...(await watch.found()),
      refused,
      meddled,
      calls,
    });
    const clean = blotOut(said, [accessKeyId, secretAccessKey, sessionToken]);
    return { points, said: clean, toldSecrets: clean !== said };
  } catch (error) {
    if (!(error instanceof NotRunnable)) throw error;
    const point = { what: "The producer can be run.", met: false, told: error.message };
    return { points: [point], said: "", toldSecrets: false };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All that a producer learns: its seat, its credentials, and where programs are. */
function surroundings(
  { target, region }: ExamRoom,
  { outputs }: SeatStack,
  { command }: Command,
  folder: string,
): Record<string, string> {
  return {
    PATH: [dirname(command), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    HOME: folder,
    TMPDIR: folder,
    LANG: "C.UTF-8",
    PYTHONDONTWRITEBYTECODE: "1",
    AWS_ENDPOINT_URL: target.endpoint ?? "",
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
    LAB_STREAM: outputs.stream,
    LAB_BUCKET: outputs.bucket,
  };
}

/** Takes away whatever faults an earlier producer may have left, and puts this one's in its way. */
async function refuseSome({ target }: ExamRoom, stream: string, seconds: number): Promise<void> {
  const address = `${target.endpoint}/_lab/faults`;
  const { faults } = (await (await fetch(address)).json()) as { faults: { id: string }[] };
  for (const { id } of faults) await fetch(`${address}/${id}`, { method: "DELETE" });
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "fail-records", stream, share: SHARE, seconds: seconds + SETTLE_SECONDS }),
  });
  if (answer.status !== 201)
    throw new Error(`the stream cannot be made to refuse records: ${await answer.text()}`);
}
