import { rmSync } from "node:fs";
import { join } from "node:path";
import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { GUARDRAILS } from "../../../lib/guardrails";
import type { Guardrail } from "../../../lib/guardrails/guardrail";
import { GuardrailPlugin } from "../../../lib/guardrails/plugin";
import { testApp } from "../../support/synth";

function synthLogGroup(removalPolicy: RemovalPolicy): void {
  const app = testApp();
  new LogGroup(new Stack(app, "Stack"), "Group", { removalPolicy });
  Validations.of(app).addPlugins(new GuardrailPlugin(GUARDRAILS));
  try {
    app.synth();
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

test("a template that breaks a rule fails the synth with the construct, the rule and the remedy", () => {
  const synth = () => synthLogGroup(RemovalPolicy.RETAIN);
  expect(synth).toThrow(/Stack\/Group/);
  expect(synth).toThrow(/AWS::Logs::LogGroup stays behind \(Retain\)/);
  expect(synth).toThrow(/Suggested fix: Apply RemovalPolicy\.DESTROY\./);
  expect(synth).toThrow(/loglab::deletion-policy/);
});

test("a finding about a template as a whole names no resource", () => {
  const tooMuch: Guardrail = {
    name: "too-much",
    why: "W.",
    fix: "F.",
    check: () => [{ what: "it is too much" }],
  };
  const app = testApp();
  new Stack(app, "Stack");
  const template = join(app.outdir, "Stack.template.json");
  app.synth();
  const report = new GuardrailPlugin([tooMuch]).validate({
    templatePaths: [template],
    stackTemplates: [],
    appConstruct: app,
  });
  rmSync(app.outdir, { recursive: true, force: true });
  expect(report.violations).toMatchObject([
    { ruleName: "too-much", violatingResources: [{ templatePath: template, locations: [] }] },
  ]);
});

test("a template that keeps the rules passes", () => {
  expect(() => synthLogGroup(RemovalPolicy.DESTROY)).not.toThrow();
});
