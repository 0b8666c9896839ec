import type { Value } from "../../core/resource-type";
import { refused } from "../errors";
import { intrinsicOf, isStructure, type Structure } from "../template/structure";
import { resolveDynamicReferences } from "./dynamic-reference";
import { INTRINSICS } from "./index";
import type { Intrinsic } from "./intrinsic";
import type { Scope } from "./scope";

const byKey = new Map<string, Intrinsic>(INTRINSICS.map((intrinsic) => [intrinsic.key, intrinsic]));

/**
 * Evaluates a part of a template: functions are carried out, dynamic references resolved, members that are AWS::NoValue left out.
 * @returns undefined when the whole part is AWS::NoValue
 * @throws AwsError ValidationError
 */
export async function evaluate(node: Value, scope: Scope): Promise<Value | undefined> {
  if (typeof node === "string") return resolveDynamicReferences(node, scope);
  if (typeof node !== "object" || node === null) return node;
  const call = intrinsicOf(node);
  if (call) {
    const intrinsic = byKey.get(call.name);
    if (!intrinsic) throw refused(`Intrinsic function ${call.name}`);
    const value = await intrinsic.evaluate(call.argument, scope, (inner) => evaluate(inner, scope));
    return typeof value === "string" ? resolveDynamicReferences(value, scope) : value;
  }
  if (isStructure(node)) return evaluateMembers(node, scope);
  const items: Value[] = [];
  for (const item of node) {
    const value = await evaluate(item, scope);
    if (value !== undefined) items.push(value);
  }
  return items;
}

async function evaluateMembers(node: Structure, scope: Scope): Promise<Structure> {
  const members: Structure = {};
  for (const [key, member] of Object.entries(node)) {
    const value = await evaluate(member, scope);
    if (value !== undefined) members[key] = value;
  }
  return members;
}
