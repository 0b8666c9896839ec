import { BOOTSTRAP_VERSION, bootstrap } from "../../../../cli/preflight/checks/bootstrap";
import { addStacks } from "../../../../lib/app";
import { LAB_CLASS } from "../../../support/lab-class";
import { lookAt } from "../../../support/preflight-look";
import { preflightRoom, refusal } from "../../../support/preflight-room";
import { FIXTURE_BUNDLES, testApp } from "../../../support/synth";

const version = (Value: string) => preflightRoom({ GetParameter: { Parameter: { Value } } });

test("a bootstrap that is new enough goes", async () => {
  expect(await lookAt(bootstrap, version("33"))).toEqual([
    { verdict: "ok", found: "The CDK's bootstrap stack has version 33." },
  ]);
});

test("an old one is no-go, with the command that renews it", async () => {
  expect(await lookAt(bootstrap, version("5"))).toEqual([
    {
      verdict: "no-go",
      found: "The CDK's bootstrap stack has version 5, and the stacks need 6.",
      fix: "Run npx cdk bootstrap aws://111122223333/us-east-1.",
    },
  ]);
});

test("none is no-go", async () => {
  const room = preflightRoom({ GetParameter: refusal("ParameterNotFound") });
  expect(await lookAt(bootstrap, room)).toMatchObject([
    { verdict: "no-go", found: "us-east-1 is not bootstrapped for the CDK." },
  ]);
});

test("the version is the one that the stacks ask for", () => {
  const app = testApp();
  addStacks(app, LAB_CLASS, FIXTURE_BUNDLES);
  const asked = app.synth().stacks.map(({ requiresBootstrapStackVersion }) => requiresBootstrapStackVersion);
  expect(Math.max(...asked.map(Number))).toBe(BOOTSTRAP_VERSION);
});
