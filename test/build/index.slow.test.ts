import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtProject } from "../support/built-project";

/** A build takes a second, and several on a busy machine. */
jest.setTimeout(120_000);

const COMMAND = `
import { basename } from "node:path";
import { fail } from "./fail";
if (process.argv[2] === "fail") fail();
console.log(__filename, basename(__dirname), ...process.argv.slice(2));
`;
const FAIL = 'export function fail(): never {\n  throw new Error("so it is");\n}\n';

test("runs the command from anywhere as if each source were where it is, and keeps it", async () => {
  using project = builtProject(COMMAND);
  project.write("bin/fail.ts", FAIL);
  const said = { code: 0, stdout: `${join(project.path, "bin/lab.ts")} bin local --empty\n`, stderr: "" };
  expect(await project.lab("local", "--empty")).toEqual(said);
  const kept = project.kept();
  expect(kept).toHaveLength(1);

  const { code, stderr } = await project.lab("fail");
  expect(code).toBe(1);
  expect(stderr).toContain("Error: so it is\n");
  expect(stderr).toMatch(/at fail \(\/.*bin\/fail\.ts:2:9\)/);
  expect(stderr).toMatch(/at .*bin\/lab\.ts:4:\d+/);

  writeFileSync(join(project.path, ".cache/lab/stamp.json"), '{"damaged":1}');
  expect(await project.lab("local", "--empty")).toEqual(said);
  expect(project.kept()).toEqual(kept);
});

test("tells of a mistake in the sources and runs nothing; mended, it runs, also when two start at once", async () => {
  using project = builtProject('console.log("begun");\nimport { two } from "./two";\nconsole.log(two);\n');
  const { code, stdout, stderr } = await project.lab();
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain('Could not resolve "./two"');
  expect(stderr).toContain("bin/lab.ts:2:20");

  mkdirSync(join(project.path, ".cache/lab/compiled"), { recursive: true });
  project.write(".cache/lab/compiled/earlier", "");
  project.write("bin/two.ts", "export const two = 2;\n");
  const said = { code: 0, stdout: "begun\n2\n", stderr: "" };
  expect(await Promise.all([project.lab(), project.lab()])).toEqual([said, said]);
  expect(existsSync(join(project.path, ".cache/lab/compiled/earlier"))).toBe(false);

  project.write("bin/two.ts", "export const two = 22;\n");
  expect((await project.lab()).stdout).toBe("begun\n22\n");
});

test("starts, and says why it is slow, where nothing can be kept", async () => {
  using project = builtProject('console.log("begun", ...process.argv.slice(2));\n');
  project.write(".cache", "a file, where a folder is wanted");
  const { code, stdout, stderr } = await project.lab("x");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "begun x\n" });
  expect(stderr).toContain(
    `lab starts slowly, for nothing can be kept in ${join(project.path, ".cache/lab")}`,
  );
});
