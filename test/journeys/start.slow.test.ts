import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdirSync, readdirSync } from "node:fs";
import type { Readable } from "node:stream";
import { type ClassFolder, classFolder } from "../support/class-folder";
import { isRunning } from "../support/processes";
import { ROOT } from "../support/source-files";

/** `npm start` in a process group of its own, as a terminal starts it. */
interface Started {
  readonly npm: ChildProcessByStdio<null, Readable, Readable>;
  readonly group: number;
  /** Where it may put temporary files. */
  readonly temporary: string;
  /** All that it has printed. */
  said(): string;
  /** Resolves when it has printed a line that matches. */
  line(pattern: RegExp): Promise<void>;
}

function npmStart(folder: ClassFolder): Started {
  const temporary = `${folder.path}/tmp`;
  mkdirSync(temporary);
  const npm = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LAB_PORT: "0", TMPDIR: temporary },
  });
  if (npm.pid === undefined) throw new Error("npm did not start");
  let said = "";
  const news = new EventEmitter();
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
      news.emit("news");
    });
  }
  npm.once("close", () => news.emit("news"));
  const line = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(said)) {
      if (npm.exitCode !== null) throw new Error(`it ended before it said ${pattern}:\n${said}`);
      await once(news, "news");
    }
  };
  return { npm, group: npm.pid, temporary, said: () => said, line };
}

/** Everything of it is gone: processes, port, temporary files but the compile cache that is npm's own. */
async function expectNothingLeft({ group, temporary, said }: Started): Promise<void> {
  const { stdout } = spawnSync("pgrep", ["-g", String(group)], { encoding: "utf8" });
  expect(stdout.split("\n").map(Number).filter(Boolean).filter(isRunning)).toEqual([]);
  expect(readdirSync(temporary).filter((name) => name !== "node-compile-cache")).toEqual([]);
  const endpoint = /local cloud (http:\/\/127\.0\.0\.1:\d+)/.exec(said())?.[1];
  await expect(fetch(`${endpoint}/_lab/health`)).rejects.toThrow("fetch failed");
}

let started: Started;
let folder: ClassFolder;

beforeEach(() => {
  folder = classFolder();
  started = npmStart(folder);
});

afterEach(() => {
  if (started.npm.exitCode === null) process.kill(-started.group, "SIGKILL");
  folder[Symbol.dispose]();
});

test("npm start shows each seat's lines arrive, and Ctrl-C at the terminal ends all of it with exit code 0", async () => {
  await started.line(/^lab ready http:\/\/127\.0\.0\.1:\d+\/_lab\/$/m);
  for (const seat of ["s01", "s02", "s03"]) {
    await started.line(
      new RegExp(`^${seat} .* lines: sent \\d+, buffered \\d+, delivered [1-9]\\d*, failed 0$`, "m"),
    );
  }
  process.kill(-started.group, "SIGINT");
  await once(started.npm, "close");
  expect(started.npm.exitCode).toBe(0);
  await expectNothingLeft(started);
}, 120_000);

test("npm start told to end in the middle of the deployment leaves nothing behind", async () => {
  await started.line(/CREATE_IN_PROGRESS/);
  started.npm.kill("SIGINT");
  await once(started.npm, "close");
  expect(started.npm.exitCode).toBe(0);
  expect(started.said()).not.toContain("lab ready");
  await expectNothingLeft(started);
}, 60_000);
