import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { realpathSync } from "node:fs";
import { runCdk } from "../../cli/cdk";
import { localTarget } from "../../cli/target";
import { type ClassFolder, classFolder } from "../support/class-folder";
import { gone } from "../support/processes";

jest.mock("node:child_process", () => {
  const actual = jest.requireActual("node:child_process");
  return { ...actual, spawn: jest.fn(actual.spawn) };
});
const actual = jest.requireActual<typeof import("node:child_process")>("node:child_process");
const spawned = jest.mocked(spawn as (program: string, args: string[], options: object) => object);

const TELL = `
const { TMPDIR, CDK_HOME, AWS_ENDPOINT_URL, AWS_PROFILE } = process.env;
console.log(JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(2), TMPDIR, CDK_HOME, AWS_ENDPOINT_URL, AWS_PROFILE }));
`;

/** What never comes to an end, nor does what it starts. */
const ENDLESS = `
const { pid } = require("node:child_process").spawn("sleep", ["1000"]);
console.log("pids " + process.pid + " " + pid);
setInterval(() => undefined, 1000);
`;

interface Run {
  said: string[];
  /** Emits `line` for each line. */
  news: EventEmitter;
  code: Promise<number>;
}

/** The CDK CLI takes seconds to start: a program stands in for it, started just as the CLI would be. */
function standIn(folder: ClassFolder, program: string): void {
  const path = folder.write("cli.js", program);
  spawned.mockImplementationOnce((node, [cli = "", ...args], options) => {
    expect(cli).toMatch(/aws-cdk\/bin\/cdk$/);
    return actual.spawn(node, [path, ...args], options);
  });
}

function cdk(folder: ClassFolder, args: readonly string[], signal?: AbortSignal): Run {
  const said: string[] = [];
  const news = new EventEmitter();
  const code = runCdk({
    ...{
      arguments: args,
      project: folder.path,
      scratch: folder.path,
      target: localTarget(4999, "us-east-1"),
    },
    line(text) {
      said.push(text);
      news.emit("line");
    },
    ...(signal && { signal }),
  });
  return { said, news, code };
}

beforeEach(() => spawned.mockClear());

test("the CLI is the one that this project pins", async () => {
  using folder = classFolder();
  const { said, code } = cdk(folder, ["--version"]);
  expect(await code).toBe(0);
  expect(said[0]?.split(" ")[0]).toBe(require("aws-cdk/package.json").version);
});

test("it works in the project's folder, against the target alone, with everything temporary in the scratch folder", async () => {
  process.env.AWS_PROFILE = "work";
  using folder = classFolder();
  standIn(folder, TELL);
  const { said, code } = cdk(folder, ["deploy", "--all"]);
  expect(await code).toBe(0);
  delete process.env.AWS_PROFILE;
  expect(JSON.parse(said.join("\n"))).toEqual({
    cwd: realpathSync(folder.path),
    args: ["deploy", "--all"],
    TMPDIR: folder.path,
    CDK_HOME: folder.path,
    AWS_ENDPOINT_URL: "http://127.0.0.1:4999",
  });
});

test("what it says comes line by line, of both streams, the last one too", async () => {
  using folder = classFolder();
  standIn(
    folder,
    `process.stderr.write("one\\r\\nt"); process.stderr.write("wo\\n\\nlast"); console.log("out");`,
  );
  const { said, code } = cdk(folder, []);
  await code;
  expect(said.filter((line) => line !== "out")).toEqual(["one", "two", "", "last"]);
  expect(said).toContain("out");
});

test.each([
  ["its own exit code", "process.exit(3)", 3],
  ["1 when something has killed it", "process.kill(process.pid, 'SIGKILL')", 1],
])("it gives %s", async (_, program, code) => {
  using folder = classFolder();
  standIn(folder, program);
  expect(await cdk(folder, []).code).toBe(code);
});

test("an abort ends it and all that it has started", async () => {
  using folder = classFolder();
  standIn(folder, ENDLESS);
  const stop = new AbortController();
  const { said, news, code } = cdk(folder, [], stop.signal);
  let pids: string[] = [];
  while (pids.length === 0) {
    await once(news, "line");
    pids = /^pids (\d+) (\d+)/m.exec(said.join("\n"))?.slice(1) ?? [];
  }
  stop.abort();
  expect(await code).toBe(1);
  for (const pid of pids) await gone(Number(pid));
});

test("an abort before it starts keeps it from starting", async () => {
  using folder = classFolder();
  expect(await cdk(folder, [], AbortSignal.abort()).code).toBe(1);
  expect(spawned).not.toHaveBeenCalled();
});

test("a folder that is not there is told of", async () => {
  using folder = classFolder();
  const away = { ...folder, path: `${folder.path}/away` };
  await expect(cdk(away, []).code).rejects.toThrow("ENOENT");
});
