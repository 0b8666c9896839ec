import type { NormalizedSchema } from "@smithy/core/schema";
import { loadModel, type Operation } from "../../local/gateway/wire/model";

/** @returns an operation of a client package, `firehose` for `@aws-sdk/client-firehose` */
export function operationOf(client: string, name: string): Operation {
  const operation = loadModel(`@aws-sdk/client-${client}`).operation(name);
  if (!operation) throw new Error(`${client} has no operation ${name}`);
  return operation;
}

export const inputOf = (client: string, name: string): NormalizedSchema => operationOf(client, name).input;
export const outputOf = (client: string, name: string): NormalizedSchema => operationOf(client, name).output;

/** @returns the schema of one member of a structure, by a path of names */
export function memberOf(schema: NormalizedSchema, ...path: string[]): NormalizedSchema {
  return path.reduce((at, name) => {
    const member = at.getMemberSchemas()[name];
    if (!member) throw new Error(`there is no member ${name}`);
    return member;
  }, schema);
}
