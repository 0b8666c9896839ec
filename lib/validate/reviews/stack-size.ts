import { TEMPLATE_LIMITS } from "../../facts/quotas";
import type { Finding, Review } from "../../guardrails/guardrail";
import type { Template } from "../../guardrails/template";

/** A template that is this full leaves no room for the next change. */
const NEARLY = 0.8;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const stackSize: Review = {
  name: "stack-size",
  why: "CloudFormation refuses a template over its limits, and nobody can have them raised.",
  fix: "Move what all seats share into the shared stack, or split the stack.",
  check(template) {
    return Object.entries(TEMPLATE_LIMITS).flatMap(([what, limit]): Finding[] => {
      const count = counted(template)[what] ?? 0;
      if (count <= NEARLY * limit) return [];
      const finding = { what: `${count} ${what} of ${limit}` };
      return [count > limit ? finding : { ...finding, severity: "warning" }];
    });
  },
};

function counted(template: Template): Readonly<Record<string, number>> {
  const size = (part: object | undefined): number => Object.keys(part ?? {}).length;
  return {
    resources: size(template.Resources),
    outputs: size(template.Outputs),
    parameters: size(template.Parameters),
    mappings: size(template.Mappings),
    // As the CDK writes it, a space a level.
    bytes: Buffer.byteLength(JSON.stringify(template, undefined, 1)),
  };
}
