import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process has used so far, its children not counted. */
export interface Usage {
  /** Seconds of processor time. */
  cpu: number;
  /** Bytes resident in memory. */
  memory: number;
  /** Bytes resident in memory at most, since it started; where the system does not tell, those resident now. */
  peak: number;
}

/** Clock ticks a second on every Linux that Node runs on. */
const TICKS = 100;

/** @param pid of a process that runs; Linux tells of it in /proc, macOS by ps */
export function usageOf(pid: number): Usage {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const bytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024;
  const cpu = (Number(fields[11]) + Number(fields[12])) / TICKS;
  return { cpu, memory: bytes("VmRSS"), peak: bytes("VmHWM") };
}

/** `  73216   0:01.23` */
function fromPs(pid: number): Usage {
  const printed = execFileSync("ps", ["-o", "rss=,time=", "-p", String(pid)], { encoding: "utf8" });
  const [kilobytes, time = ""] = printed.trim().split(/\s+/);
  const cpu = time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const memory = Number(kilobytes) * 1024;
  return { cpu, memory, peak: memory };
}
