import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { addStacks } from "../../lib/app";
import { ClassApp } from "../../lib/class-app";
import { classFolder } from "../support/class-folder";
import { LAB_CLASS } from "../support/lab-class";
import { CLI_CONTEXT, FIXTURE_BUNDLES } from "../support/synth";

function synthesize(outdir: string, [first = "", ...others]: string[]): string[] {
  const app = new ClassApp({ outdir, context: CLI_CONTEXT });
  addStacks(app, LAB_CLASS, FIXTURE_BUNDLES, [first]);
  app.stamp({ className: LAB_CLASS.name, first, others });
  const assembly = app.synth();
  expect(app.synth()).toBe(assembly);
  return assembly.stacks.map(({ stackName }) => stackName);
}

test("a class whose first student leaves is synthesized over what it was", () => {
  using folder = classFolder();
  const outdir = join(folder.path, "out");
  const names = (...seats: string[]) => ["shared", ...seats].map((seat) => `Lab-dsci6007-${seat}`);
  expect(synthesize(outdir, ["s01", "s02", "s03"])).toEqual(names("s01", "s02", "s03"));
  expect(synthesize(outdir, ["s02", "s01", "s03"])).toEqual(names("s01", "s02", "s03"));
  expect(readlinkSync(join(outdir, "Lab-dsci6007-s03.template.json"))).toBe("Lab-dsci6007-s02.template.json");
});

test("without seats to stamp it is an app like any other", () => {
  using folder = classFolder();
  const app = new ClassApp({ outdir: join(folder.path, "out"), context: CLI_CONTEXT });
  addStacks(app, LAB_CLASS, FIXTURE_BUNDLES, ["s01"]);
  expect(app.synth().stacks).toHaveLength(2);
});
