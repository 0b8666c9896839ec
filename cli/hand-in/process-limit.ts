import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a program and its children may be: Node and Python start a dozen threads before they do anything. */
const MORE = 256;

/**
 * The system counts all that a user runs, so what is running now is added: else a program could not start one thread where somebody
 * works beside it.
 * @returns processes (on Linux threads) that the user may have in all while a program runs that is not trusted
 */
export function processLimit(): number {
  return MORE + (process.platform === "linux" ? threads(process.getuid?.() ?? 0) : processes());
}

function threads(user: number): number {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => status(pid))
    .filter((text) => Number(/^Uid:\t(\d+)/m.exec(text)?.[1]) === user)
    .reduce((sum, text) => sum + Number(/^Threads:\t(\d+)/m.exec(text)?.[1] ?? 1), 0);
}

/** Of a process that has ended meanwhile there is none. */
function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

const processes = (): number =>
  execFileSync("ps", ["-U", String(process.getuid?.() ?? 0), "-o", "pid="], { encoding: "utf8" }).split("\n")
    .length;
