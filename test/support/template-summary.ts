import { at, members, type Resource, type Template } from "../../lib/guardrails/template";

type Json = Record<string, unknown>;

/**
 * Says in some thirty lines what a template makes, who may do what, and what it tells: what a reviewer reads instead of
 * the template. Hashes of the CDK are left out of the names.
 */
export function templateSummary(template: Template): string {
  const resources = Object.entries(template.Resources ?? {});
  return [
    section(
      "parameters",
      Object.entries(template.Parameters ?? {}).map(([id, { Default }]) => `${plain(id)} = ${Default}`),
    ),
    section(
      "resources",
      resources.map(([id, resource]) => resourceLine(id, resource)),
    ),
    section(
      "grants",
      resources.flatMap(([id, resource]) => grantLines(id, resource)),
    ),
    section(
      "outputs",
      Object.entries(template.Outputs ?? {})
        .filter(isTold)
        .map(([id, output]) => `${id} = ${say(at(output, "Value"))}`),
    ),
  ].join("");
}

/** Masks what changes with the code of the assets alone. */
export function maskHashes<T>(template: T): T {
  const masked = JSON.stringify(template)
    .replace(/[0-9a-f]{64}/g, "<asset>")
    .replace(/(?<=fingerprint: )[0-9a-f]{16}/g, "<fingerprint>")
    .replace(/(?<=Instance[0-9A-F]{8})[0-9a-f]{16}/g, "<replaced>");
  return JSON.parse(masked);
}

function section(title: string, lines: string[]): string {
  return `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function isTold([id]: [string, unknown]): boolean {
  return !id.startsWith("ExportsOutput");
}

function resourceLine(id: string, resource: Resource): string {
  const policy = resource.DeletionPolicy ? ` (${resource.DeletionPolicy.toLowerCase()})` : "";
  return `${plain(id)}  ${resource.Type}${policy}`;
}

function grantLines(id: string, { Type, Properties = {} }: Resource): string[] {
  const statements = (document: unknown) => members(at(document, "Statement"));
  switch (Type) {
    case "AWS::IAM::Role":
      return [
        ...statements(Properties.AssumeRolePolicyDocument).map(
          (one) => `${plain(id)}: worn by ${say(at(one, "Principal", "Service"))}${given(one)}`,
        ),
        ...members(Properties.ManagedPolicyArns).map((arn) => `${plain(id)}: managed policy ${say(arn)}`),
        ...members(Properties.Policies).flatMap((policy) =>
          statements(at(policy, "PolicyDocument")).map((one) => `${plain(id)}: ${grant(one)}`),
        ),
      ];
    case "AWS::IAM::Policy":
      return statements(Properties.PolicyDocument).map(
        (one) => `${members(Properties.Roles).map(say).join(", ")}: ${grant(one)}`,
      );
    case "AWS::S3::BucketPolicy":
      return statements(Properties.PolicyDocument).map(
        (one) => `${say(at(one, "Principal", "AWS"))}: ${grant(one)}`,
      );
    default:
      return [];
  }
}

function grant(statement: unknown): string {
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map(say);
  const actions = list(at(statement, "Action")).join(" ");
  const effect = String(at(statement, "Effect")).toLowerCase();
  return `${effect} ${actions} on ${list(at(statement, "Resource")).join(", ")}${given(statement)}`;
}

function given(statement: unknown): string {
  const condition = at(statement, "Condition");
  return condition === undefined ? "" : ` if ${say(condition)}`;
}

/** Renders a value with its intrinsic functions as one reads it. */
function say(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const [key, argument] = Object.entries(value)[0] ?? [];
  if (key === "Ref") return plain(String(argument));
  if (key === "Fn::GetAtt") return attribute(argument);
  if (key === "Fn::Join")
    return members(at(argument, 1))
      .map(say)
      .join(String(at(argument, 0)));
  if (key === "Fn::Sub")
    return String(at(argument, 0) ?? argument).replace(/\$\{AWS::AccountId\}/g, "<account>");
  if (key === "Fn::ImportValue") return imported(String(argument));
  return JSON.stringify(value, (_, inner: unknown) => (isRef(inner) ? say(inner) : inner));
}

function isRef(value: unknown): value is Json {
  return typeof value === "object" && value !== null && "Ref" in value;
}

function attribute(argument: unknown): string {
  const name = plain(String(at(argument, 0)));
  return at(argument, 1) === "Arn" ? name : `${name}.${at(argument, 1)}`;
}

/** `Lab-class-shared:ExportsOutputFnGetAttEmptierRole0123ABCDArn0123ABCD` → `shared EmptierRole` */
function imported(name: string): string {
  return `shared ${name.replace(/^.*:ExportsOutput(?:FnGetAtt|Ref)/, "").replace(/[0-9A-F]{8}(?:\w*?[0-9A-F]{8})?$/, "")}`;
}

/** A logical id without the CDK's hash. */
function plain(id: string): string {
  return id
    .replace(/^SsmParameterValue(.*?)C96584B6F00A464EAD1953AFF4B05118Parameter$/, "Image")
    .replace(/[0-9A-F]{8}(?:[0-9a-f]{16})?$/, "");
}
