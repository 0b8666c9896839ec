import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CloudAssembly } from "aws-cdk-lib/cx-api";
import { addStacks } from "../../lib/app";
import { removeLinks, stampSeats } from "../../lib/stamp-seats";
import { classFolder } from "../support/class-folder";
import { LAB_CLASS } from "../support/lab-class";
import { FIXTURE_BUNDLES, testApp } from "../support/synth";

const SEATS = ["s01", "s02", "x10"];
const folder = classFolder();
afterAll(() => folder[Symbol.dispose]());

const naive = join(folder.path, "naive");
const stamped = join(folder.path, "stamped");

beforeAll(() => {
  for (const [outdir, seats] of [
    [naive, SEATS],
    [stamped, ["s01"]],
  ] as const) {
    const app = testApp({ outdir });
    addStacks(app, { ...LAB_CLASS, seats: SEATS }, FIXTURE_BUNDLES, seats);
    app.synth();
  }
  stampSeats(stamped, { className: LAB_CLASS.name, first: "s01", others: ["s02", "x10"] });
});

const read = (outdir: string, name: string): unknown => JSON.parse(readFileSync(join(outdir, name), "utf8"));

/** What an assembly says of its stacks. */
function stacksOf(outdir: string): unknown[] {
  return new CloudAssembly(outdir).stacks.map((stack) => ({
    id: stack.id,
    name: stack.stackName,
    displayName: stack.displayName,
    tags: stack.tags,
    file: stack.templateFile,
    template: stack.template,
    environment: stack.environment,
    metadata: stack.metadata,
    url: stack.stackTemplateAssetObjectUrl,
    role: stack.cloudFormationExecutionRoleArn,
    waitsFor: stack.dependencies.map(({ id }) => id),
  }));
}

test("an assembly with stamped seats says what the one says for which every seat was synthesized", () => {
  expect(stacksOf(stamped)).toEqual(stacksOf(naive));
  for (const seat of SEATS) {
    const files = [`Lab-dsci6007-${seat}.template.json`, `Lab-dsci6007-${seat}.metadata.json`];
    for (const file of files) expect(read(stamped, file)).toEqual(read(naive, file));
  }
});

test("the template lies there once and is published once, whatever the number of seats", () => {
  const files = readdirSync(stamped).filter((name) => /-(s02|x10)\.template\.json$/.test(name));
  expect(files.map((name) => lstatSync(join(stamped, name)).isSymbolicLink())).toEqual([true, true]);
  const lists = readdirSync(stamped).filter((name) => name.endsWith(".assets.json"));
  expect(lists.sort()).toEqual(["Lab-dsci6007-s01.assets.json", "Lab-dsci6007-shared.assets.json"]);
});

test("links of an earlier synth go, so that nothing is written through them", () => {
  using other = classFolder();
  other.write("Lab-x-s01.template.json", "{}");
  symlinkSync("Lab-x-s01.template.json", join(other.path, "Lab-x-s02.template.json"));
  symlinkSync("elsewhere", join(other.path, "kept"));
  removeLinks(other.path);
  expect(readdirSync(other.path).sort()).toEqual(["Lab-x-s01.template.json", "kept"]);
});

test("an assembly without the seat is refused", () => {
  using other = classFolder();
  writeFileSync(join(other.path, "manifest.json"), JSON.stringify({ version: "1.0.0", artifacts: {} }));
  const seats = { className: "x", first: "s01", others: [] };
  expect(() => stampSeats(other.path, seats)).toThrow("has no stack Lab-x-s01");
});
