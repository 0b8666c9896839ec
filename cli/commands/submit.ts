import { Command } from "commander";
import { collectSubmission } from "../hand-in/collect";
import type { Output } from "../print/output";
import { atSeat, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { describeTarget } from "../target";
import { writeNamed } from "../write-file";

interface Options extends SeatOptions {
  producer: string[];
  out?: string;
}

/** `lab submit SEAT`: a student's work in one file, without credentials. */
export function submitCommand(output: Output): Command {
  const command = new Command("submit")
    .description(
      "write your work into one file to hand in: producer, answers, results, evidence; no credentials",
    )
    .argument("<seat>", "seat id, such as s01")
    .requiredOption(
      "--producer <file...>",
      "source of your producer; the first file is run, others lie beside it",
    )
    .option("--out <file>", "file to write (CLASS-SEAT.loglab.json)");
  return withSeatOptions(command).action(async (seat: string, options: Options) => {
    const { submission, where } = await atSeat(seat, options, async (open, target) => {
      const { account, region } = open.lab.seat;
      return {
        submission: await collectSubmission(open, target.name, options.producer),
        where: describeTarget(target, account, region),
      };
    });
    const file = options.out ?? `${submission.class}-${submission.seat}.loglab.json`;
    await writeNamed(file, `${JSON.stringify(submission, undefined, 2)}\n`);
    output.print(where);
    output.print(
      `${file}: ${submission.producer.map(({ name }) => name).join(", ")}, ${Object.keys(submission.notebook.steps).length} steps, ${submission.evidence.objects.length} objects. Hand this file in.`,
    );
  });
}
