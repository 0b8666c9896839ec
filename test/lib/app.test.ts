import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, CfnResource, Stack } from "aws-cdk-lib";
import flags from "aws-cdk-lib/recommended-feature-flags.json";
import cdkJson from "../../cdk.json";
import { addStacks, ClassError, labApp } from "../../lib/app";
import type { Template } from "../../lib/guardrails/template";
import { classFolder, SMALLEST_CLASS } from "../support/class-folder";
import { LAB_CLASS } from "../support/lab-class";
import { CLI_CONTEXT, FIXTURE_BUNDLES, testApp } from "../support/synth";

test("a class is a shared stack and a stack a seat, and seats go first when they are deleted", () => {
  using folder = classFolder();
  const app = testApp({ outdir: join(folder.path, "out") });
  addStacks(app, LAB_CLASS, FIXTURE_BUNDLES);
  const stacks = app.synth().stacks;
  expect(stacks.map(({ stackName }) => stackName)).toEqual([
    "Lab-dsci6007-shared",
    "Lab-dsci6007-s01",
    "Lab-dsci6007-s02",
  ]);
  const depends = stacks.map(({ dependencies }) => dependencies.map(({ id }) => id));
  expect(depends[1]).toContain("Lab-dsci6007-shared");
  expect(depends[1]).not.toContain("Lab-dsci6007-s02");
});

test("all seats share one asset a program", () => {
  using folder = classFolder();
  const outdir = join(folder.path, "out");
  const app = testApp({ outdir });
  addStacks(app, { ...LAB_CLASS, seats: ["s01", "s02", "s03"] }, FIXTURE_BUNDLES);
  app.synth();
  expect(readdirSync(outdir).filter((name) => name.startsWith("asset."))).toHaveLength(4);
});

test("the account is left open, so the same assembly deploys to whoever is signed in", () => {
  using folder = classFolder();
  const app = testApp({ outdir: join(folder.path, "out") });
  addStacks(app, { ...LAB_CLASS, region: "eu-central-1" }, FIXTURE_BUNDLES);
  const environments = app.synth().stacks.map(({ environment }) => environment.name);
  expect(new Set(environments)).toEqual(new Set(["aws://unknown-account/eu-central-1"]));
});

test("the class that the context names is made", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns07\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const app = labApp({ outdir: join(folder.path, "out"), context: { ...CLI_CONTEXT, class: file } });
  expect(app.synth().stacks.map(({ stackName }) => stackName)).toEqual([
    "Lab-dsci6007-shared",
    "Lab-dsci6007-s07",
  ]);
});

test("a class that cannot be used leaves the output empty", () => {
  using folder = classFolder();
  const outdir = join(folder.path, "out");
  expect(() => labApp({ outdir, context: { class: folder.write("class.yaml", "class: 1\n") } })).toThrow(
    ClassError,
  );
  expect(readdirSync(outdir)).toEqual([]);
});

describe("CloudFormation's own rules", () => {
  function report(addMore: (app: App) => void): unknown {
    using folder = classFolder();
    const outdir = join(folder.path, "out");
    const app = testApp({ builtinCloudFormationValidation: true, outdir });
    addStacks(app, { ...LAB_CLASS, seats: ["s01"], generators: 2 }, FIXTURE_BUNDLES);
    addMore(app);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
  }

  test("find nothing in any kind of stack", () => {
    expect(report(() => undefined)).toMatchObject({ pluginReports: [] });
  });

  test("would find a property that does not exist", () => {
    const addBroken = (app: App) =>
      new CfnResource(new Stack(app, "Broken"), "Role", {
        type: "AWS::IAM::Role",
        properties: { Rolename: "r" },
      });
    expect(() => report(addBroken)).toThrow(/Rolename/);
  });
});

test("every feature that the CDK recommends is on, but for those with a reason", () => {
  const reasons = {
    // Seats import from the shared stack, which then cannot be deleted under them.
    "@aws-cdk/core:defaultCrossStackReferences": "strong",
    // It reports to AWS which constructs are used.
    "@aws-cdk/core:enableAdditionalMetadataCollection": false,
  };
  expect(cdkJson.context).toEqual({ ...flags, ...reasons, "cli-telemetry": false });
});

test("a class without instances has everything of a seat but its hosts", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns07\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const synth = (instances: string) =>
    labApp({
      outdir: join(folder.path, `out-${instances}`),
      context: { ...CLI_CONTEXT, class: file, instances },
    })
      .synth()
      .getStackByName("Lab-dsci6007-s07").template as Template;
  const types = (template: Template) => Object.values(template.Resources ?? {}).map(({ Type }) => Type);
  const without = types(synth("no"));
  expect(without).not.toContain("AWS::EC2::Instance");
  expect(without.sort()).toEqual(
    types(synth("yes"))
      .filter((type) => type !== "AWS::EC2::Instance")
      .sort(),
  );
  expect(() => synth("off")).toThrow("The context says instances=off. Say yes or no.");
});
