import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STEPS } from "../../../checks";
import { main } from "../../../cli/main";
import { classFolder } from "../../support/class-folder";
import { recordedOutput } from "../../support/output";

test("lab guide writes an overview, a page of the producers and one of every step", async () => {
  using folder = classFolder();
  const output = recordedOutput();
  const out = join(folder.path, "new/folder");
  expect(await main(["guide", "--out", out], output)).toBe(0);
  const names = ["README.md", "producers.md", ...STEPS.map(({ name }) => `${name}.md`)].sort();
  expect(readdirSync(out).sort()).toEqual(names);
  expect(output.printed).toEqual([`${names.length} pages written to ${out}`]);
  expect(readFileSync(join(out, "README.md"), "utf8")).toMatch(/^# The lab, step by step\n/);
});
