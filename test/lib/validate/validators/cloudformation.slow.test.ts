import type { App } from "aws-cdk-lib";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { SeatStack } from "../../../../lib/stacks/seat-stack";
import { synthesize } from "../../../../lib/validate/synthesize";
import { cloudformation } from "../../../../lib/validate/validators/cloudformation";
import { classFolder } from "../../../support/class-folder";
import { find } from "../../../support/faults/fault";
import { LAB_CLASS } from "../../../support/lab-class";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES } from "../../../support/synth";

test("what CloudFormation would refuse is an error, what it takes today a warning, each with its resource", async () => {
  using folder = classFolder();
  const change = (app: App): void => {
    for (const stack of app.node.children)
      if (stack instanceof SeatStack) {
        find(stack, CfnFunction).addPropertyOverride("Memory", 1);
        find(stack, CfnFunction).runtime = "nodejs16.x";
      }
  };
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES, change });
  const verdict = await cloudformation.run({ templates, labClass: LAB_CLASS, now: NOW });
  expect(verdict).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/) });
  const found = "findings" in verdict ? verdict.findings : [];
  const resource = expect.stringMatching(/^TransformFunction/);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual(
    expect.objectContaining({
      rule: "F3002",
      severity: "error",
      resource,
      what: expect.stringContaining("Memory"),
      why: "CloudFormation refuses the template, or the resource when it is its turn.",
    }),
  );
  expect(found).toContainEqual(
    expect.objectContaining({
      rule: "W2531",
      severity: "warning",
      resource,
      why: expect.stringMatching(/takes it today/),
    }),
  );
});

test("no template is no work", async () => {
  expect(await cloudformation.run({ templates: [], labClass: LAB_CLASS, now: NOW })).toMatchObject({
    findings: [],
  });
});
