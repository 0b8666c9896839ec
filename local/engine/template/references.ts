import type { Value } from "../../core/resource-type";
import { getAttParts } from "../intrinsics/get-att";
import { subNames, subParts } from "../intrinsics/sub";
import { intrinsicOf } from "./structure";

/** One mention of a resource or parameter in a part of the template. */
export interface Reference {
  name: string;
  /** Of Fn::GetAtt and `${Name.Attribute}`; absent when it is named by Ref, "" when the attribute is only known later. */
  attribute?: string;
}

/** @returns every Ref, Fn::GetAtt and variable of Fn::Sub in a part of the template, in order */
export function references(node: Value): Reference[] {
  if (typeof node !== "object" || node === null) return [];
  const call = intrinsicOf(node);
  if (!call) return Object.values(node).flatMap(references);
  const { name, argument } = call;
  if (name === "Ref") return typeof argument === "string" ? [{ name: argument }] : [];
  if (name === "Fn::GetAtt") {
    const { logicalId, attribute } = getAttParts(argument);
    const text = typeof attribute === "string" ? attribute : "";
    return [{ name: logicalId, attribute: text }, ...references(attribute)];
  }
  if (name === "Fn::Sub") {
    return [...subNames(argument).map(fromSub), ...references(subParts(argument).variables)];
  }
  return references(argument);
}

function fromSub(name: string): Reference {
  const dot = name.indexOf(".");
  return dot < 0 ? { name } : { name: name.slice(0, dot), attribute: name.slice(dot + 1) };
}
