import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { addStacks } from "../../lib/app";
import { app, cdk, ROOT } from "../support/cdk-cli";
import { classFolder, SMALLEST_CLASS } from "../support/class-folder";
import { LAB_CLASS } from "../support/lab-class";
import { FIXTURE_BUNDLES, testApp } from "../support/synth";

/** The CDK CLI takes two seconds, and several times that on a busy machine. */
jest.setTimeout(120_000);

const ROSTER = "seat,name,email\ns01,Ada Lovelace,ada@uni.example\ns02,Bob,bob@uni.example\n";

/** Every file below a folder, by its path from there. */
function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

test("two synths give the same bytes, assets included, without network and credentials", () => {
  using folder = classFolder();
  folder.write("roster.csv", ROSTER);
  const context = `class=${folder.write("class.yaml", SMALLEST_CLASS)}`;
  const ended = ["first", "second"].map((out) =>
    cdk("synth", "-q", "-c", context, "-o", join(folder.path, out)),
  );
  expect(ended.map(({ code, stderr }) => ({ code, errors: /error/i.test(stderr) }))).toEqual([
    { code: 0, errors: false },
    { code: 0, errors: false },
  ]);
  const first = filesOf(join(folder.path, "first"));
  expect(filesOf(join(folder.path, "second"))).toEqual(first);

  const text = Buffer.concat([...first.values()]).toString("latin1");
  expect(text).not.toMatch(/Lovelace|uni\.example/);
  expect(text).not.toContain(ROOT);
  expect(text).not.toContain(folder.path);
});

test("cdk ls names the class's stacks, the shared one first", () => {
  using folder = classFolder();
  const ended = cdk("ls", "-c", "class=examples/three-seats/class.yaml", "-o", join(folder.path, "out"));
  expect(ended.stdout.trim().split("\n")).toEqual([
    "Lab-three-seats-shared",
    "Lab-three-seats-s01",
    "Lab-three-seats-s02",
    "Lab-three-seats-s03",
  ]);
});

test("a wrong class ends with code 2, every mistake listed and nothing synthesized", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\nS1\n");
  const file = folder.write("class.yaml", `${SMALLEST_CLASS}rate: 0\n`);
  const outdir = join(folder.path, "out");
  mkdirSync(outdir);
  const ended = app({ class: file }, outdir);
  expect(ended.code).toBe(2);
  expect(ended.stderr.trimEnd().split("\n")).toEqual([
    expect.stringContaining("class.yaml:3:7: `rate` is 0."),
    expect.stringContaining("roster.csv:2:1: the seat id holds a capital letter"),
  ]);
  expect(readdirSync(outdir)).toEqual([]);
});

test("the CDK CLI shows the same mistakes and fails", () => {
  using folder = classFolder();
  const outdir = join(folder.path, "out");
  const ended = cdk("synth", "-q", "-c", `class=${folder.path}/none.yaml`, "-o", outdir);
  expect(ended.code).not.toBe(0);
  expect(ended.stderr).toContain(
    "none.yaml: does not exist. Copy class.yaml and roster.csv of examples/three-seats",
  );
  expect(ended.stderr).toContain("error 2");
  expect(ended.stderr).not.toContain("    at ");
});

describe("the CDK CLI and aws-cdk-lib", () => {
  function listAssembly(version: (written: string) => string) {
    using folder = classFolder();
    const outdir = join(folder.path, "out");
    const assembly = testApp({ outdir });
    addStacks(assembly, LAB_CLASS, FIXTURE_BUNDLES);
    assembly.synth();
    const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8"));
    folder.write("out/manifest.json", JSON.stringify({ ...manifest, version: version(manifest.version) }));
    return cdk("ls", "--app", outdir);
  }

  test("agree on the schema of the cloud assembly", () => {
    expect(listAssembly((written) => written)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("s02"),
    });
  });

  test("would not, if the library were of a later schema", () => {
    const ended = listAssembly((written) => `${Number.parseInt(written, 10) + 100}.0.0`);
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toMatch(/schema version/i);
  });
});
