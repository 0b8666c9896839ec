import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { Lab } from "../../checks";
import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** How often the file is copied and emptied, and how many lines are written between the two. */
const COPIES = 3;
const BETWEEN = 2;

/** Writes numbered lines to a file that is copied and emptied meanwhile, sends what is left, and waits for two rotations. */
export const agentRotation: Solution = async ({ lab, begun, until }) => {
  const count = Number(begun.facts.count);
  const lines = Array.from({ length: count }, (_, number) => numberedLine(begun.nonce, number, lab.now()));
  const left = copytruncate(lines);
  await putAll(lab, left);
  await until(async () => ((await rotations(lab, begun.at)) >= 2 ? true : undefined));
  return { missing: String(count - left.length), why: "same" };
};

/** @returns the lines that are left in the file and its copies */
export function copytruncate(lines: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "loglab-rotation-"));
  const file = join(folder, "access.log");
  const write = (some: readonly string[]) => appendFileSync(file, some.map((line) => `${line}\n`).join(""));
  const part = Math.floor(lines.length / (COPIES + 1));
  try {
    for (let copy = 0; copy < COPIES; copy++) {
      write(lines.slice(copy * part, (copy + 1) * part - BETWEEN));
      copyFileSync(file, `${file}.${copy + 1}`);
      write(lines.slice((copy + 1) * part - BETWEEN, (copy + 1) * part));
      truncateSync(file);
    }
    write(lines.slice(COPIES * part));
    return readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How often the generator has set its file aside since, by its heartbeats. */
async function rotations({ clients, seat, signal }: Lab, since: number): Promise<number> {
  const { events = [] } = await clients.logs.send(
    new FilterLogEventsCommand({
      logGroupName: seat.logGroup,
      logStreamNamePrefix: "generator-web1",
      startTime: since,
    }),
    { abortSignal: signal },
  );
  const counts = events.map(({ message = "{}" }): number => JSON.parse(message).heartbeat.rotations);
  return (counts.at(-1) ?? 0) - (counts[0] ?? 0);
}
