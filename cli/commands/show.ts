import { Argument, Command } from "commander";
import { failedSince, type Listed, listObjects, readText } from "../../checks/bucket";
import { OBJECT_ROOT } from "../../contract/object-key";
import { EXIT } from "../lab-error";
import { describeObject } from "../print/object";
import type { Output } from "../print/output";
import { atSeat, type SeatOptions, withSeatOptions } from "../seats/seat-options";

type What = "last" | "errors";

/** `lab show last|errors SEAT`: the newest object, unpacked and readable. */
export function showCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("show")
    .description("print a seat's newest object, or its newest error object, unpacked and readable")
    .addArgument(new Argument("<what>", "which").choices(["last", "errors"]))
    .argument("<seat>", "seat id, such as s01")
    .option("--all", "every line; the first twenty otherwise");
  return withSeatOptions(command).action(
    async (what: What, seat: string, options: SeatOptions & { all?: boolean }) => {
      await atSeat(seat, options, async ({ lab }) => {
        const look = { ...lab, signal: lab.signal ?? new AbortController().signal };
        const objects = what === "last" ? await listObjects(look, OBJECT_ROOT) : await failedSince(look, 0);
        const newest: Listed | undefined = objects.at(-1);
        if (!newest) {
          output.complain(what === "last" ? NOTHING : "Nothing has failed to be processed.");
          return finish(EXIT.refused);
        }
        const text = await readText(look, newest);
        for (const line of describeObject(newest, text, options.all ?? false)) output.print(line);
      });
    },
  );
}

const NOTHING =
  "Nothing has been delivered yet. Has anything been put? Both buffers have to be flushed first.";
