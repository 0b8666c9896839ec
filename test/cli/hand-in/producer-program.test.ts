import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { choosePython, isPython, layDown } from "../../../cli/hand-in/producer-program";
import { classFolder } from "../../support/class-folder";
import { testWith } from "../../support/needs";
import { submission } from "../../support/submission";

const work = (...producer: { name: string; text: string }[]) => ({ ...submission("s01", []), producer });

test("Python is run by the interpreter, beside its other files", async () => {
  using folder = classFolder();
  const given = work({ name: "main.py", text: "import other" }, { name: "other.py", text: "" });
  expect(isPython(given)).toBe(true);
  expect(await layDown(given, folder.path, "/a/python")).toEqual({
    command: "/a/python",
    args: [join(folder.path, "main.py")],
  });
  expect(existsSync(join(folder.path, "other.py"))).toBe(true);
});

test("TypeScript is bundled with its other files and the project's packages, and run by this Node", async () => {
  using folder = classFolder();
  const main =
    'import { FirehoseClient } from "@aws-sdk/client-firehose";\nimport { word } from "./other";\nconsole.log(typeof FirehoseClient, word satisfies string);';
  const given = work(
    { name: "main.ts", text: main },
    { name: "other.ts", text: 'export const word: string = "hello";' },
  );
  const { command, args } = await layDown(given, folder.path, "python3");
  expect(isPython(given)).toBe(false);
  expect(command).toBe(process.execPath);
  expect(
    execFileSync(command, args, { cwd: folder.path, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  ).toBe("function hello\n");
});

test.each([
  ["main.rb", "puts 1", "main.rb is written in a language that is not run here: name a .py, .ts or .js file"],
  ["main.ts", "const = 1", /main\.ts:1:6: ERROR: Expected identifier/],
  ["main.ts", 'import "no-such-package"', /Could not resolve "no-such-package"/],
])("%s with %s cannot be run, and it is said why", async (name, text, reason) => {
  using folder = classFolder();
  await expect(layDown(work({ name, text }), folder.path, "python3")).rejects.toThrow(reason);
});

testWith("python3", "an interpreter that has boto3 is taken", async (python) => {
  expect(await choosePython(python)).toMatch(/python3/);
});

test("an interpreter that is not there is nobody's fault but the grader's, who is told what to do", async () => {
  await expect(choosePython("/nonexistent/python3")).rejects.toMatchObject({
    message: "/nonexistent/python3 is not there, or has no boto3.",
    fix: expect.stringContaining("--python"),
  });
});
