import type { Grade } from "../print/grades";
import { describeTarget, LOCAL_ACCOUNT } from "../target";
import { openExamRoom } from "./exam-room";
import { type Conditions, type Graded, gradeAt } from "./grade";
import { choosePython, isPython } from "./producer-program";
import { claimedSteps, readSubmission, type Submission, Unreadable } from "./submission";

interface Settings {
  seconds: number;
  python: string | undefined;
  /** Gets what goes on, a line at a time. */
  say(line: string): void;
}

interface Entry {
  file: string;
  submission?: Submission;
  problem?: string;
}

/**
 * Grades files one after the other: whatever one of them does, the others get their run.
 * @param tell gets each grade as soon as it is there
 * @returns a grade for each file, in their order; fewer when it was interrupted
 * @throws LabError when the seats cannot be made ready
 */
export async function gradeFiles(
  files: readonly string[],
  settings: Settings,
  signal: AbortSignal,
  tell: (grade: Grade) => void,
): Promise<Grade[]> {
  const entries = files.map(readEntry);
  const readable = entries.flatMap(({ submission }) => submission ?? []);
  const grades: Grade[] = [];
  const add = (grade: Grade): void => {
    grades.push(grade);
    tell(grade);
  };
  if (readable.length === 0) {
    for (const entry of entries) add(ungraded(entry));
    return grades;
  }
  const python = readable.some(isPython) ? await choosePython(settings.python) : "";
  settings.say(`deploying ${readable.length} fresh seats`);
  await using room = await openExamRoom(readable.length, signal);
  settings.say(describeTarget(room.target, LOCAL_ACCOUNT, room.region));
  const seats = room.seats.values();
  const conditions: Conditions = { seconds: settings.seconds, python, now: Date.now };
  for (const { file, submission, problem } of entries) {
    const seat = submission && seats.next().value;
    if (!submission || !seat) {
      add(ungraded({ file, problem }));
      continue;
    }
    const result = await gradeAt(room, seat, submission, conditions, signal);
    // Who was interrupted has not failed.
    if (signal.aborted) break;
    add(graded(file, submission, result));
  }
  return grades;
}

function readEntry(file: string): Entry {
  try {
    return { file, submission: readSubmission(file) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { file, problem: error.message };
  }
}

const ungraded = ({ file, problem = "there was no seat for it" }: Entry): Grade => ({
  file,
  passed: false,
  points: [],
  problem,
});

function graded(file: string, submission: Submission, { points, said, toldSecrets }: Graded): Grade {
  return {
    file,
    seat: `${submission.class}/${submission.seat}`,
    passed: points.every(({ met }) => met),
    points,
    claimed: claimedSteps(submission),
    said,
    toldSecrets,
  };
}
