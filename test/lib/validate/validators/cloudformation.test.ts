import type { App } from "aws-cdk-lib";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { SeatStack } from "../../../../lib/stacks/seat-stack";
import { synthesize } from "../../../../lib/validate/synthesize";
import { cloudformation } from "../../../../lib/validate/validators/cloudformation";
import { classFolder } from "../../../support/class-folder";
import { find } from "../../../support/faults/fault";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES, LAB_CLASS } from "../../../support/synth";

test("what CloudFormation would refuse is an error, with the resource and the property", async () => {
  using folder = classFolder();
  const change = (app: App): void => {
    for (const stack of app.node.children)
      if (stack instanceof SeatStack) find(stack, CfnFunction).addPropertyOverride("Memory", 1);
  };
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES, change });
  const verdict = await cloudformation.run({ templates, labClass: LAB_CLASS, now: NOW });
  expect(verdict).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+/),
    findings: [
      {
        rule: "F3002",
        severity: "error",
        resource: expect.stringMatching(/^TransformFunction/),
        what: expect.stringContaining("Memory"),
        why: "CloudFormation refuses the template, or the resource when it is its turn.",
      },
    ],
  });
});

test("what it takes today is a warning, and not said to be refused", async () => {
  using folder = classFolder();
  const change = (app: App): void => {
    for (const stack of app.node.children)
      if (stack instanceof SeatStack) find(stack, CfnFunction).runtime = "nodejs16.x";
  };
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES, change });
  expect(await cloudformation.run({ templates, labClass: LAB_CLASS, now: NOW })).toMatchObject({
    findings: [{ rule: "W2531", severity: "warning", why: expect.stringMatching(/takes it today/) }],
  });
});

test("no template is no work", async () => {
  expect(await cloudformation.run({ templates: [], labClass: LAB_CLASS, now: NOW })).toMatchObject({
    findings: [],
  });
});
