import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtProject } from "../support/built-project";

/** A build takes a second, and several on a busy machine. */
jest.setTimeout(120_000);

const SAYS_WHERE = `
import { basename } from "node:path";
console.log(__filename, basename(__dirname), ...process.argv.slice(2));
`;

test("runs the command with its arguments, from anywhere, as if each source were where it is", async () => {
  using project = builtProject(SAYS_WHERE);
  const said = { code: 0, stdout: `${join(project.path, "bin/lab.ts")} bin local --empty\n`, stderr: "" };
  expect(await project.lab("local", "--empty")).toEqual(said);
  const kept = project.kept();
  expect(kept).toHaveLength(1);
  expect(await project.lab("local", "--empty")).toEqual(said);
  expect(project.kept()).toEqual(kept);
});

test("runs what the sources say now, also when several start at once after a change", async () => {
  using project = builtProject("console.log(1);");
  expect((await project.lab()).stdout).toBe("1\n");
  project.write("bin/lab.ts", 'import { two } from "./two";\nconsole.log(two);\n');
  project.write("bin/two.ts", "export const two = 2;\n");
  const said = await Promise.all([project.lab(), project.lab(), project.lab()]);
  expect(said).toEqual(Array.from({ length: 3 }, () => ({ code: 0, stdout: "2\n", stderr: "" })));
  project.write("bin/two.ts", "export const two = 22;\n");
  expect((await project.lab()).stdout).toBe("22\n");
});

test("names the sources in stack traces", async () => {
  using project = builtProject('import { fail } from "./fail";\n\nfail();\n');
  project.write("bin/fail.ts", 'export function fail(): never {\n  throw new Error("so it is");\n}\n');
  const { code, stderr } = await project.lab();
  expect(code).toBe(1);
  expect(stderr).toContain("Error: so it is\n");
  expect(stderr).toMatch(/at fail \(.*bin\/fail\.ts:2:9\)/);
  expect(stderr).toMatch(/bin\/lab\.ts:3:1/);
});

test("tells of a mistake in the sources, and runs nothing", async () => {
  using project = builtProject('console.log("earlier");');
  await project.lab();
  project.write("bin/lab.ts", 'console.log("later");\nimport { nothing } from "./nothing";\nnothing();\n');
  const { code, stdout, stderr } = await project.lab();
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain('Could not resolve "./nothing"');
  expect(stderr).toContain("bin/lab.ts:2:24");
});

test("starts, and says why it is slow, where nothing can be kept", async () => {
  using project = builtProject(SAYS_WHERE);
  project.write(".cache", "a file, where a folder is wanted");
  const { code, stdout, stderr } = await project.lab("x");
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(project.path, "bin/lab.ts")} bin x\n` });
  expect(stderr).toContain(
    `lab starts slowly, for nothing can be kept in ${join(project.path, ".cache/lab")}`,
  );
});

test("makes anew what has been damaged", async () => {
  using project = builtProject("console.log(1);");
  await project.lab();
  writeFileSync(join(project.path, ".cache/lab/stamp.json"), '{"file":');
  expect(await project.lab()).toEqual({ code: 0, stdout: "1\n", stderr: "" });
});
