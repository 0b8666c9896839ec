import type { Template } from "../guardrails/template";
import { maskHashes } from "./mask-hashes";
import { plain, say } from "./say";

/** Types whose every property stands among the grants already. */
const IN_GRANTS = [
  "AWS::EC2::SecurityGroupEgress",
  "AWS::EC2::SecurityGroupIngress",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::S3::BucketPolicy",
];

/** Properties that stand among the grants already. */
const GRANTING = ["AssumeRolePolicyDocument", "Policies", "SecurityGroupEgress", "SecurityGroupIngress"];

/** Longest value that is shown. */
const SHOWN = 60;

/** @returns a line for every property that both templates' resources have with other values, and for those only one has */
export function propertyChanges(before: Template, after: Template): string[] {
  const old = resourcesByName(before);
  return [...resourcesByName(after)].flatMap(([name, resource]) => {
    const was = old.get(name);
    if (was === undefined || was.Type !== resource.Type || IN_GRANTS.includes(resource.Type)) return [];
    return changes(withoutGrants(was.Properties), withoutGrants(resource.Properties), "").map(
      (change) => `${name}.${change}`,
    );
  });
}

function resourcesByName(template: Template) {
  const masked = maskHashes(template);
  return new Map(
    Object.entries(masked.Resources ?? {}).map(([id, one]) => [plain(id.replace("<replaced>", "")), one]),
  );
}

const withoutGrants = (properties: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !GRANTING.includes(name)));

/** Walks two values side by side down to where they part. */
function changes(before: unknown, after: unknown, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isWalkable(before) || !isWalkable(after)) return [`${path}: ${show(before)} → ${show(after)}`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    changes(Reflect.get(before, key), Reflect.get(after, key), path === "" ? key : `${path}.${key}`),
  );
}

/** Intrinsic functions are shown as one says them, not walked into. */
function isWalkable(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const [key = ""] = Object.keys(value);
  return key !== "Ref" && !key.startsWith("Fn::");
}

function show(value: unknown): string {
  const said = value === undefined ? "nothing" : say(value).replace(/\s+/g, " ");
  return said.length > SHOWN ? `${said.slice(0, SHOWN - 1)}…` : said;
}
