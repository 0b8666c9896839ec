import { resourceNotFound } from "./errors";
import type { Namespace, RedshiftStore, Workgroup } from "./store";

export interface Tagged {
  thing: Namespace | Workgroup;
  /** Keeps other tags for it. */
  keep(tags: Readonly<Record<string, string>>): Promise<void>;
}

/** @returns the namespace or workgroup of this ARN, undefined when there is none */
export function findTagged({ namespaces, workgroups }: RedshiftStore, arn: string): Tagged | undefined {
  const namespace = namespaces.all().find((candidate) => candidate.arn === arn);
  if (namespace)
    return { thing: namespace, keep: (tags) => namespaces.put(namespace.name, { ...namespace, tags }) };
  const workgroup = workgroups.all().find((candidate) => candidate.arn === arn);
  return (
    workgroup && { thing: workgroup, keep: (tags) => workgroups.put(workgroup.name, { ...workgroup, tags }) }
  );
}

/** @throws AwsError ResourceNotFoundException */
export function tagged(store: RedshiftStore, arn: string): Tagged {
  const found = findTagged(store, arn);
  if (!found) throw resourceNotFound(arn);
  return found;
}
