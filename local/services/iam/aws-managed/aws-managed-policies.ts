import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManagedPolicy } from "../records";

/** A policy of AWS as it stands in policies.json. */
interface Published {
  path: string;
  created: string;
  updated: string;
  version: string;
  document: object;
}

const PREFIX = "arn:aws:iam::aws:policy";

let policies: ReadonlyMap<string, ManagedPolicy> | undefined;

/** @returns whether an ARN is one of AWS's own policies, modelled or not */
export const isAwsManaged = (arn: string): boolean => arn.startsWith(`${PREFIX}/`);

/** @returns AWS's own policies that are modelled, by ARN, in the order of their names */
export function awsManagedPolicies(): ReadonlyMap<string, ManagedPolicy> {
  policies ??= load();
  return policies;
}

/** Read at the first use, since most starts need none of it. */
function load(): ReadonlyMap<string, ManagedPolicy> {
  const text = readFileSync(join(__dirname, "policies.json"), "utf8");
  const published = JSON.parse(text) as Readonly<Record<string, Published>>;
  return new Map(
    Object.entries(published).map(([name, policy]) => {
      const managed = read(name, policy);
      return [managed.arn, managed];
    }),
  );
}

function read(name: string, { path, created, updated, version, document }: Published): ManagedPolicy {
  return {
    name,
    path,
    id: idOf(name),
    arn: `${PREFIX}${path}${name}`,
    created: Date.parse(created),
    updated: Date.parse(updated),
    versions: [{ id: version, document: JSON.stringify(document), created: Date.parse(updated) }],
    defaultVersion: version,
    nextVersion: Number(version.slice(1)) + 1,
    tags: {},
  };
}

/** AWS's ids are the same in every account; ours are at least the same at every start. */
function idOf(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex").toUpperCase();
  return `ANPA${hash.slice(0, 17)}`;
}
