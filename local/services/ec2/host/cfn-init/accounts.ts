import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { inside } from "../paths";
import type { InitRun } from "./init-run";

/** Where an instance keeps its accounts, and a line of it. */
const FILES = {
  group: { path: "/etc/group", line: (name: string, id: number) => `${name}:x:${id}:\n` },
  user: {
    path: "/etc/passwd",
    line: (name: string, id: number) => `${name}:x:${id}:${id}::/home/${name}:/sbin/nologin\n`,
  },
} as const;

/** The first number that a system account is given here. */
const FIRST_ID = 990;

/**
 * Notes groups or users in the instance's own files, where a program may look whether they are there. Nothing here runs as another
 * user than the local cloud itself.
 */
export async function addAccounts(
  run: Pick<InitRun, "root" | "log">,
  kind: keyof typeof FILES,
  names: readonly string[],
): Promise<void> {
  const { path, line } = FILES[kind];
  const file = inside(run.root, path);
  for (const name of names) {
    const there = (await readFile(file, "utf8").catch(() => "")).split("\n").filter((entry) => entry !== "");
    if (!there.some((entry) => entry.startsWith(`${name}:`))) {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, line(name, FIRST_ID - there.length));
    }
    run.log(`Noted ${kind} ${name}`);
  }
}
