import { rmSync } from "node:fs";
import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { GUARDRAILS } from "../../../lib/guardrails";
import { GuardrailPlugin } from "../../../lib/guardrails/plugin";
import { testApp } from "../../support/synth";

function synthBucket(removalPolicy: RemovalPolicy): void {
  const app = testApp();
  new Bucket(new Stack(app, "Stack"), "Bucket", { removalPolicy });
  Validations.of(app).addPlugins(new GuardrailPlugin(GUARDRAILS));
  try {
    app.synth();
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

test("a template that breaks a rule fails the synth with the construct, the rule and the remedy", () => {
  const synth = () => synthBucket(RemovalPolicy.RETAIN);
  expect(synth).toThrow(/Stack\/Bucket/);
  expect(synth).toThrow(/AWS::S3::Bucket stays behind \(Retain\)/);
  expect(synth).toThrow(/Suggested fix: Apply RemovalPolicy\.DESTROY\./);
  expect(synth).toThrow(/loglab::deletion-policy/);
});

test("a template that keeps the rules passes", () => {
  expect(() => synthBucket(RemovalPolicy.DESTROY)).not.toThrow();
});
