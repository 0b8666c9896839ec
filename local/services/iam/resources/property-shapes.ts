import type { Property, Value } from "../../../core/resource-type";

/** A policy document in a template: an object, or JSON text. */
export const DOCUMENT: Property = { type: "json" };

export const NAMES: Property = { type: "list", of: { type: "string" } };

export const TAGS: Property = {
  type: "list",
  of: {
    type: "object",
    members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
  },
};

/** Inline policies of a role, user or group. */
export const POLICIES: Property = {
  type: "list",
  of: {
    type: "object",
    members: {
      PolicyName: { type: "string", required: true },
      PolicyDocument: { ...DOCUMENT, required: true },
    },
  },
};

export interface InlinePolicy {
  PolicyName: string;
  PolicyDocument: Value;
}

export interface TagProperty {
  Key: string;
  Value: string;
}

/** @returns a document as the API takes it */
export const documentText = (document: Value): string =>
  typeof document === "string" ? document : JSON.stringify(document);
