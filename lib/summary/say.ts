import { at, members } from "../guardrails/template";

/** @returns a value with its intrinsic functions as one reads it: `Bucket/*` for the join of an ARN and a path */
export function say(value: unknown): string {
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
  const split = at(argument, 1, "Fn::Split");
  if (key === "Fn::Select" && split !== undefined) {
    return `part ${Number(at(argument, 0)) + 1} of ${say(at(split, 1))}`;
  }
  return JSON.stringify(value, (_, inner: unknown) => (isShort(inner) ? say(inner) : inner));
}

/** @returns a logical id without the CDK's hash */
export function plain(id: string): string {
  return id
    .replace(/^SsmParameterValue(.*?)C96584B6F00A464EAD1953AFF4B05118Parameter$/, "Image")
    .replace(/[0-9A-F]{8}(?:[0-9a-f]{16})?$/, "");
}

function isShort(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "Ref" in value || at(value, "Fn::Select", 1, "Fn::Split") !== undefined;
}

function attribute(argument: unknown): string {
  const name = plain(String(at(argument, 0)));
  return at(argument, 1) === "Arn" ? name : `${name}.${at(argument, 1)}`;
}

/** `Lab-class-shared:ExportsOutputFnGetAttEmptierRole0123ABCDArn0123ABCD` → `shared EmptierRole` */
function imported(name: string): string {
  return `shared ${name.replace(/^.*:ExportsOutput(?:FnGetAtt|Ref)/, "").replace(/[0-9A-F]{8}(?:\w*?[0-9A-F]{8})?$/, "")}`;
}
