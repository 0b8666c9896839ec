import { existsSync } from "node:fs";
import { Command } from "commander";
import { gradeFiles } from "../hand-in/grade-files";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import { describeGrade } from "../print/grades";
import type { Output } from "../print/output";

interface Options {
  seconds: string;
  python?: string;
  json?: boolean;
}

const LONGEST = 3600;

/** `lab grade FILE…`: runs what students handed in, each on a fresh seat of a local cloud, and judges what arrives. */
export function gradeCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("grade")
    .description("run what students handed in on fresh seats of a local cloud, and grade what arrives")
    .argument("<file...>", "files that lab submit has written")
    .option("--seconds <n>", "how long a producer may run", "120")
    .option("--python <program>", "interpreter with boto3 for producers in Python")
    .option("--json", "print the grades as JSON")
    .action(async (files: string[], options: Options) => {
      const seconds = readSeconds(options.seconds);
      const absent = files.filter((file) => !existsSync(file));
      if (absent.length > 0) {
        throw new LabError(
          `${absent.join(", ")}: no such file.`,
          "Name files that lab submit has written.",
          EXIT.wrongUse,
        );
      }
      const say = options.json ? output.complain : output.print;
      say(
        "This runs the students' programs on this machine, as you: read them first, or run this where it can do no harm.",
      );
      const grades = await untilInterrupted((signal) =>
        gradeFiles(files, { seconds, python: options.python, say }, signal, (grade) => {
          if (!options.json) for (const line of describeGrade(grade)) output.print(line);
        }),
      );
      if (options.json) output.print(JSON.stringify(grades, undefined, 2));
      const passed = grades.filter((grade) => grade.passed).length;
      say(`${passed} of ${files.length} passed.`);
      finish(passed === files.length ? EXIT.done : EXIT.refused);
    });
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST) return seconds;
  throw new LabError(
    `${text} is no time for a producer.`,
    `Give whole seconds from 1 to ${LONGEST}.`,
    EXIT.wrongUse,
  );
}
