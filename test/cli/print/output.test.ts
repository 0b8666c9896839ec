import { spawnSync } from "node:child_process";
import { processOutput } from "../../../cli/print/output";
import { ROOT } from "../../support/source-files";

afterEach(() => {
  jest.restoreAllMocks();
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
});

test("what was asked for goes to standard output, what went wrong to standard error, a line each", () => {
  const out = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const error = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const output = processOutput();
  output.print("found");
  output.complain("lost");
  expect(out.mock.calls).toEqual([["found\n"]]);
  expect(error.mock.calls).toEqual([[expect.stringMatching(/lost.*\n$/)]]);
});

test.each([
  ["a person looks on", "a terminal", true],
  ["nobody looks on", "a pipe", undefined],
])("%s where standard output is %s", (_, _what, isTTY) => {
  const own = Object.getOwnPropertyDescriptor(process.stdout, "isTTY");
  Object.defineProperty(process.stdout, "isTTY", { value: isTTY, configurable: true, writable: true });
  try {
    expect(processOutput().terminal).toBe(isTTY === true);
  } finally {
    if (own) Object.defineProperty(process.stdout, "isTTY", own);
    else Reflect.deleteProperty(process.stdout, "isTTY");
  }
});

test("a reader that goes is told of, and no failure; any other error of a pipe is one", () => {
  const { unread } = processOutput();
  const broken = (code: string) => Object.assign(new Error(code), { code });
  process.stderr.emit("error", broken("EPIPE"));
  expect(unread?.aborted).toBe(false);
  process.stdout.emit("error", broken("EPIPE"));
  expect(unread?.aborted).toBe(true);
  expect(() => process.stdout.emit("error", broken("EIO"))).toThrow("EIO");
});

test.each([
  ["steps", 0],
  ["check s01 99", 2],
])("lab %s ends with its own exit code and without a word when its reader has gone", (verb, code) => {
  // Both outputs lead to programs that have ended already.
  const script = `{ { node bin/lab.js ${verb}; echo "code $?" >&3; } 2>&4 | true; } 3>&1 4>&1`;
  const { stdout } = spawnSync("bash", ["-c", script], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toContain(`code ${code}\n`);
  expect(stdout).not.toMatch(/EPIPE|node:/);
});
