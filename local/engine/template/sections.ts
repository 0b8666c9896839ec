import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { isStructure, type Structure } from "./structure";
import type { Mapping, OutputDeclaration, Rule } from "./template";

const MOST_MAPPINGS = 200;
const MOST_OUTPUTS = 200;

/** @throws AwsError ValidationError when there are more entries than AWS takes */
export function limit(what: string, section: Structure, most: number): void {
  const count = Object.keys(section).length;
  if (count > most) {
    throw validationError(
      `Template format error: Number of ${what}, ${count}, is greater than maximum allowed, ${most}`,
    );
  }
}

/** @throws AwsError ValidationError when a logical name holds more than letters and digits */
export function checkName(
  kind: "Resource" | "Parameter" | "Mappings attribute" | "Output" | "Condition",
  name: string,
): void {
  if (!/^[A-Za-z0-9]+$/.test(name)) {
    throw validationError(`Template format error: ${kind} name ${name} is non alphanumeric.`);
  }
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html */
export function readMappings(section: Structure): Map<string, Mapping> {
  limit("mappings", section, MOST_MAPPINGS);
  const mappings = new Map<string, Mapping>();
  for (const [name, mapping] of Object.entries(section)) {
    checkName("Mappings attribute", name);
    mappings.set(name, readMapping(name, mapping));
  }
  return mappings;
}

function readMapping(name: string, mapping: Value): Mapping {
  if (!isStructure(mapping)) {
    throw validationError(`Template format error: Every Mappings member ${name} must be a map`);
  }
  const levels = new Map<string, ReadonlyMap<string, Value>>();
  for (const [top, second] of Object.entries(mapping)) {
    if (!isStructure(second)) {
      throw validationError(`Template format error: Every Mappings member ${top} must be a map`);
    }
    for (const value of Object.values(second)) {
      if (isStructure(value) || (Array.isArray(value) && value.some((item) => typeof item === "object"))) {
        throw validationError("Template format error: Every Mappings attribute must be a String or a List.");
      }
    }
    levels.set(top, new Map(Object.entries(second)));
  }
  return levels;
}

/** @returns the conditions, none of them evaluated */
export function readConditions(section: Structure): Map<string, Value> {
  for (const [name, condition] of Object.entries(section)) {
    checkName("Condition", name);
    if (!isStructure(condition)) {
      throw validationError(
        `Template format error: Every Condition member must be a string or a condition function. Condition ${name} is not.`,
      );
    }
  }
  return new Map(Object.entries(section));
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html */
export function readRules(section: Structure): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [name, rule] of Object.entries(section)) {
    if (!isStructure(rule) || !Array.isArray(rule.Assertions) || rule.Assertions.length === 0) {
      throw validationError(`Template format error: Rule ${name} must have at least one assertion.`);
    }
    const assertions = rule.Assertions.map((assertion) => {
      if (!isStructure(assertion) || assertion.Assert === undefined) {
        throw validationError(
          `Template format error: Every assertion of rule ${name} must contain an Assert member.`,
        );
      }
      const { AssertDescription: description } = assertion;
      return {
        assert: assertion.Assert,
        description: description === undefined ? undefined : String(description),
      };
    });
    rules.set(name, { condition: rule.RuleCondition, assertions });
  }
  return rules;
}

const OUTPUT_MEMBERS = ["Value", "Description", "Condition", "Export"];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html */
export function readOutputs(section: Structure): Map<string, OutputDeclaration> {
  limit("outputs", section, MOST_OUTPUTS);
  const outputs = new Map<string, OutputDeclaration>();
  for (const [name, output] of Object.entries(section)) {
    checkName("Output", name);
    if (!isStructure(output) || output.Value === undefined) {
      throw validationError("Template format error: Every Outputs member must contain a Value object");
    }
    const unknown = Object.keys(output).find((member) => !OUTPUT_MEMBERS.includes(member));
    if (unknown) throw validationError(`Invalid template output property '${unknown}'`);
    outputs.set(name, {
      value: output.Value,
      description: output.Description,
      condition: readConditionName(output.Condition, `/Outputs/${name}`),
      exportName: readExport(output.Export, name),
    });
  }
  return outputs;
}

function readExport(value: Value | undefined, output: string): Value | undefined {
  if (value === undefined) return undefined;
  if (!isStructure(value) || value.Name === undefined) {
    throw validationError(
      `Template format error: Output ${output} is malformed. Export must contain a Name.`,
    );
  }
  return value.Name;
}

/** @returns the name of the condition that a resource or output stands under */
export function readConditionName(value: Value | undefined, path: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") {
    throw validationError(`Template format error: [${path}] Every Condition member must be a string.`);
  }
  return value;
}
