import type { ClassFinding, ClassReview, KindStack } from "../../guardrails/guardrail";
import { NAME_OF } from "../../guardrails/physical-names";
import { render } from "../../guardrails/render";
import { at, type Template } from "../../guardrails/template";

/** A name that a stack takes, as far as it is known before the deployment. */
interface Claim {
  /** What has the name: a type, or `export`. */
  of: string;
  name: string;
  resource?: string;
  property: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html */
export const nameCollisions: ClassReview = {
  name: "name-collisions",
  why: "The second stack that takes a name fails to deploy, and the seat behind it has none.",
  fix: "Leave the name out, or put the stack's name into it.",
  check(_, kinds) {
    const taken = new Map<string, string>();
    const findings = new Map<string, ClassFinding>();
    for (const { template, stacks } of kinds) {
      for (const stack of stacks) {
        for (const { of, name, resource, property } of claims(template, stack)) {
          const first = taken.get(`${of} ${name}`);
          if (first === undefined) taken.set(`${of} ${name}`, stack.name);
          else if (!findings.has(`${of} ${name}`)) {
            const what = `${stack.name} and ${first} both have the ${of} ${name}`;
            findings.set(`${of} ${name}`, {
              stack: stack.name,
              ...(resource && { resource }),
              property,
              what,
            });
          }
        }
      }
    }
    return [...findings.values()];
  },
};

function claims(template: Template, stack: KindStack): Claim[] {
  const physical = Object.entries(template.Resources ?? {}).flatMap(
    ([resource, { Type, Properties }]): Claim[] => {
      const property = NAME_OF[Type];
      const name = property === undefined ? undefined : known(template, stack, at(Properties, property));
      return name === undefined ? [] : [{ of: Type, name, resource, property: `Properties.${property}` }];
    },
  );
  const exported = Object.entries(template.Outputs ?? {}).flatMap(([output, value]): Claim[] => {
    const name = known(template, stack, at(value, "Export", "Name"));
    return name === undefined ? [] : [{ of: "export", name, property: `Outputs.${output}.Export.Name` }];
  });
  return [...physical, ...exported];
}

/** What one account and Region have once, so that it tells no two stacks apart. */
const CONSTANT = ["AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::URLSuffix"];

/** @returns the name that a stack will take, or undefined when CloudFormation makes a part of it */
function known(template: Template, stack: KindStack, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  let made = false;
  const name = render(value, (reference) => {
    if (reference === "AWS::StackName") return stack.name;
    const parameter = template.Parameters?.[reference]?.Default;
    made ||= parameter === undefined && !CONSTANT.includes(reference);
    return String(parameter ?? reference);
  });
  return made ? undefined : name;
}
