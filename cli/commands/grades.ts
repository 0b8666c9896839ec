import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { ClassError } from "../../lib/class/problem";
import { parseRoster } from "../../lib/class/roster";
import { csv } from "../grades/csv";
import { canvas } from "../grades/formats/canvas";
import type { Format } from "../grades/formats/format";
import { moodle } from "../grades/formats/moodle";
import { plain } from "../grades/formats/plain";
import { gradeBook } from "../grades/grade-book";
import { readResults } from "../grades/results";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { peopleOf } from "../seats/people";
import { writeNamed } from "../write-file";

const FORMATS = { plain, canvas, moodle } as const satisfies Readonly<Record<string, Format>>;

interface Options {
  roster: string;
  format: keyof typeof FORMATS;
  assignment: string;
  points: number;
  out?: string;
  json?: boolean;
}

/** `lab grades FILE…`: grades as a learning platform imports them, joined with the roster on this machine alone. */
export function gradesCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("grades")
    .description("make a grade book for Canvas or Moodle of what lab grade has found; asks no network")
    .argument("<file...>", "what lab grade --json has printed")
    .requiredOption(
      "--roster <file>",
      "the class's roster, with the columns that the platform knows people by",
    )
    .addOption(new Option("--format <format>", "of the table").choices(Object.keys(FORMATS)).default("plain"))
    .option("--assignment <name>", "what the work is called", "Log pipeline")
    .addOption(new Option("--points <n>", "points for all demands met").argParser(readPoints).default(100))
    .option("--out <file>", "write the table here instead of printing it")
    .option("--json", "print the joined grades as JSON")
    .action(async (files: string[], options: Options) => {
      const people = peopleOf(readRoster(options.roster));
      const book = gradeBook(people, files.flatMap(readResults));
      const text = options.json
        ? `${JSON.stringify(book.entries, undefined, 2)}\n`
        : csv(FORMATS[options.format](book, options));
      if (options.out === undefined) output.print(text.trimEnd());
      else await writeNamed(options.out, text);
      for (const note of book.notes) output.complain(note);
      finish(EXIT.done);
    });
}

function readPoints(text: string): number {
  const points = Number(text);
  if (points > 0 && points <= 10_000) return points;
  throw new InvalidArgumentError("It is a number above 0, up to 10000.");
}

/** @throws ClassError with every mistake in it */
function readRoster(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new LabError(
      `${file} cannot be read: ${(error as Error).message}.`,
      "Name the roster of the class.",
      EXIT.wrongUse,
    );
  }
  const { problems } = parseRoster(file, text);
  if (problems.length > 0) throw new ClassError(problems);
  return text;
}
