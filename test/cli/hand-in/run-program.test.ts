import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Program, runProgram } from "../../../cli/hand-in/run-program";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { gone } from "../../support/processes";

const never = new AbortController().signal;

/** A program in JavaScript, in a folder of its own. */
const program = (folder: ClassFolder, code: string, more: Partial<Program> = {}): Program => ({
  command: process.execPath,
  args: ["-e", code],
  cwd: folder.path,
  env: { PATH: "/usr/bin:/bin", HOME: folder.path },
  input: "",
  seconds: 30,
  ...more,
});

async function run(code: string, more: Partial<Program> = {}, signal = never) {
  using folder = classFolder();
  return await runProgram(program(folder, code, more), signal);
}

test("a program reads its input, and what it says is kept", async () => {
  const code = "process.stdin.on('data', (c) => process.stdout.write(c)); console.error('from below')";
  const { failure, said } = await run(code, { input: "a line\n" });
  expect(failure).toBeUndefined();
  expect(said.split("\n").sort()).toEqual(["", "a line", "from below"]);
});

test.each([
  ["process.exit(3)", "it ended with exit code 3"],
  ["process.kill(process.pid, 'SIGTERM')", "it was ended by SIGTERM"],
  ["throw new Error('no')", "it ended with exit code 1"],
])("%s is told of", async (code, failure) => {
  expect((await run(code)).failure).toBe(failure);
});

test("a program that does not read its input may end all the same", async () => {
  const { failure } = await run("", { input: "x".repeat(4 * 1024 * 1024) });
  expect(failure).toBeUndefined();
});

test("a program knows nothing of this process's surroundings", async () => {
  process.env.LOGLAB_TEST_SECRET = "mine";
  const { said } = await run("console.log(Object.keys(process.env).sort().join(' '))");
  delete process.env.LOGLAB_TEST_SECRET;
  expect(
    said
      .trim()
      .split(" ")
      .filter((name) => !/^(_|PWD|OLDPWD|SHLVL)$/.test(name)),
  ).toEqual(["HOME", "PATH"]);
});

/** Writes the ids of two children that do not end: one of its group, one that has left it. */
const PARENT = `
const { spawn } = require("node:child_process");
const ids = [false, true].map((detached) => spawn("sleep", ["600"], { detached, stdio: "inherit" }).pid);
require("node:fs").writeFileSync("ids", ids.join(" "));
`;

test("a program that hangs is ended, and what it has started as well", async () => {
  using folder = classFolder();
  const { failure } = await runProgram(
    program(folder, `${PARENT} setInterval(() => {}, 1000)`, { seconds: 1 }),
    never,
  );
  expect(failure).toBe("it had not ended after 1 s");
  await expectGone(folder);
});

test("a program that ends leaves nothing running, though its children hold its output open", async () => {
  using folder = classFolder();
  const { failure } = await runProgram(program(folder, `${PARENT} process.exit(0)`), never);
  expect(failure).toBeUndefined();
  await expectGone(folder);
});

async function expectGone(folder: ClassFolder): Promise<void> {
  const [inGroup, outside] = readFileSync(join(folder.path, "ids"), "utf8").split(" ").map(Number);
  await gone(Number(inGroup));
  if (process.platform === "linux") await gone(Number(outside));
  else process.kill(Number(outside));
}

test("a program that prints without end is stopped, and the end of it is kept", async () => {
  const { failure, said } = await run("for (;;) require('node:fs').writeSync(1, 'x'.repeat(65536))");
  expect(failure).toBe("it printed more than 8 MiB");
  expect(said.length).toBe(16 * 1024);
});

test("a program is ended when nobody wants to know any more", async () => {
  const interrupt = new AbortController();
  using folder = classFolder();
  const running = runProgram(program(folder, "setInterval(() => {}, 1000)"), interrupt.signal);
  interrupt.abort();
  expect(await running).toMatchObject({ failure: "it was interrupted" });
});
