import type { Conditions, Permission } from "../../core/action";
import type { Runner } from "./runner";
import type { StatementStore } from "./store";

/** What the actions of the Data API work with. */
export interface DataApi {
  store: StatementStore;
  runner: Runner;
}

/**
 * @param id as a request gives it; of a part of a batch with its number
 * @returns what policies are asked about a statement: they may look at whose it is
 */
export function statementPermission({ store }: DataApi, action: string, id: string | undefined): Permission {
  const owner = store.find((id ?? "").split(":")[0] ?? "")?.owner;
  const conditions: Conditions =
    owner === undefined ? {} : { "redshift-data:statement-owner-iam-userid": owner };
  return { action: `redshift-data:${action}`, resource: "*", conditions };
}
