import { readFileSync } from "node:fs";
import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from "aws-cdk-lib";
import type { Guardrail } from "./guardrail";
import type { Template } from "./template";

/** Runs guardrails over every template of a cloud assembly, as one of the CDK's validations: a finding fails the synth. */
export class GuardrailPlugin implements IPolicyValidationPlugin {
  readonly name = "loglab";
  readonly ruleIds: string[];

  constructor(private readonly guardrails: readonly Guardrail[]) {
    this.ruleIds = guardrails.map((guardrail) => guardrail.name);
  }

  validate({ templatePaths }: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = templatePaths.flatMap((path) => {
      const template: Template = JSON.parse(readFileSync(path, "utf8"));
      return this.guardrails.flatMap((guardrail) => violationsOf(guardrail, template, path));
    });
    return { success: violations.length === 0, violations };
  }
}

function violationsOf(guardrail: Guardrail, template: Template, templatePath: string): PolicyViolation[] {
  return guardrail.check(template).map(({ resource, property, what }) => ({
    ruleName: guardrail.name,
    severity: "error",
    description: `${what}. ${guardrail.why}`,
    fix: guardrail.fix,
    violatingResources: [
      {
        ...(resource !== undefined && { resourceLogicalId: resource }),
        locations: property === undefined ? [] : [property],
        templatePath,
      },
    ],
  }));
}
