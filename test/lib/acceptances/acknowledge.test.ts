import { rmSync } from "node:fs";
import { type App, CfnResource, Validations } from "aws-cdk-lib";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import type { Acceptance } from "../../../lib/acceptances/acceptance";
import { acknowledgeAccepted, placeOf } from "../../../lib/acceptances/acknowledge";
import { addUncheckedStacks } from "../../../lib/app";
import { GUARDRAILS } from "../../../lib/guardrails";
import { GuardrailPlugin } from "../../../lib/guardrails/plugin";
import { SeatStack } from "../../../lib/stacks/seat-stack";
import { SharedStack } from "../../../lib/stacks/shared-stack";
import { LAB_CLASS } from "../../support/lab-class";
import { FIXTURE_BUNDLES, testApp } from "../../support/synth";

const ACCEPTANCE: Acceptance = {
  validator: "loglab",
  rule: "physical-names",
  on: "seat/Delivery/Role/Resource",
  reason: "The course's older material names this role.",
  owner: "lab maintainers",
  line: 1,
};

/** Synthesizes a class whose seats have a role with a fixed name. */
function synth(acceptances: readonly Acceptance[]): void {
  const app = testApp();
  addUncheckedStacks(app, LAB_CLASS, FIXTURE_BUNDLES);
  for (const construct of app.node.findAll())
    if (construct instanceof CfnRole && construct.node.path.endsWith("Delivery/Role/Resource"))
      construct.roleName = { Ref: "AWS::StackName" }.Ref;
  acknowledgeAccepted(app, acceptances);
  Validations.of(app).addPlugins(new GuardrailPlugin(GUARDRAILS));
  try {
    app.synth();
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

test("a synth fails on a breach that nobody has accepted", () => {
  expect(() => synth([])).toThrow(/loglab::physical-names/);
  expect(() => synth([{ ...ACCEPTANCE, on: "seat/Transform/Role/Resource" }])).toThrow(/physical-names/);
  expect(() => synth([{ ...ACCEPTANCE, rule: "user-data-size" }])).toThrow(/physical-names/);
});

test("a synth passes on a breach that is accepted", () => {
  expect(() => synth([ACCEPTANCE])).not.toThrow();
});

test("places are named by the kind of stack, not by the seat", () => {
  const app: App = testApp();
  addUncheckedStacks(app, LAB_CLASS, FIXTURE_BUNDLES);
  const places = (kind: new (...args: never[]) => SeatStack | SharedStack) =>
    app.node.children
      .filter((stack) => stack instanceof kind)
      .flatMap((stack) => stack.node.findAll().filter((construct) => CfnResource.isCfnResource(construct)))
      .map(placeOf);
  expect(places(SeatStack)).toContain("seat/Bucket/Resource");
  expect(places(SharedStack)).toContain("shared/Network/Vpc/Resource");
  rmSync(app.outdir, { recursive: true, force: true });
});
