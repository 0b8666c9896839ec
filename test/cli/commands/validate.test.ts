import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../../cli/main";
import { validateClass } from "../../../cli/validation";
import { classFolder } from "../../support/class-folder";
import { recordedOutput } from "../../support/output";
import { FINDING, report } from "../../support/report";

// The program behind it takes ten seconds and has tests of its own.
jest.mock("../../../cli/validation");
const validated = jest.mocked(validateClass);

async function lab(...args: string[]) {
  const output = recordedOutput();
  return { code: await main(["validate", ...args], output), ...output };
}

test("an error ends it with 1", async () => {
  validated.mockResolvedValue(report());
  const { code, printed } = await lab("--class", "autumn.yaml");
  expect(code).toBe(1);
  expect(printed).toContain("  5 MiB is outside 0.2 to 3.");
  expect(validated).toHaveBeenCalledWith("autumn.yaml", expect.any(AbortSignal));
});

test.each(["warning", "note"] as const)("a %s does not", async (severity) => {
  validated.mockResolvedValue(report({ findings: [{ ...FINDING, severity }] }));
  expect((await lab()).code).toBe(0);
});

test("a run that looks out for dates may end with 1 on a warning", async () => {
  validated.mockResolvedValue(report({ findings: [{ ...FINDING, severity: "warning" }] }));
  expect((await lab("--fail-on", "warning")).code).toBe(1);
  validated.mockResolvedValue(report({ findings: [{ ...FINDING, severity: "note" }] }));
  expect((await lab("--fail-on", "warning")).code).toBe(0);
  validated.mockResolvedValue(report());
  expect((await lab("--fail-on", "warning")).code).toBe(1);
});

test("the report is printed as JSON or as SARIF, and nothing beside it", async () => {
  validated.mockResolvedValue(report());
  expect(JSON.parse((await lab("--format", "json")).printed.join("\n"))).toEqual(report());
  expect(JSON.parse((await lab("--format", "sarif")).printed.join("\n"))).toMatchObject({ version: "2.1.0" });
});

test("SARIF is written to a file as well, whatever is printed", async () => {
  using folder = classFolder();
  validated.mockResolvedValue(report());
  const file = join(folder.path, "lab.sarif");
  expect((await lab("--sarif", file)).printed[0]).toMatch(/^class x/);
  expect(JSON.parse(readFileSync(file, "utf8")).runs[0].results).toHaveLength(1);
});

test("a file that cannot be written is told of with the path", async () => {
  using folder = classFolder();
  validated.mockResolvedValue(report());
  const file = join(folder.path, "absent/lab.sarif");
  const { code, complained } = await lab("--sarif", file);
  expect(code).toBe(2);
  expect(complained.join("\n")).toContain(file);
});

test("a format that there is not is wrong use", async () => {
  expect(await lab("--format", "xml")).toMatchObject({ code: 2 });
});
