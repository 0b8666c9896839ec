import type { Identity } from "../../core/identity";
import type { Engine } from "../engine";

/** GetParameters takes ten names at a time. */
const BATCH = 10;

/** @returns values of parameters of Systems Manager by name; what is not there is missing */
export async function readSsmParameters(
  { cloud }: Engine,
  identity: Identity,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let i = 0; i < names.length; i += BATCH) {
    const { Parameters = [] } = await cloud.call<{
      Parameters?: { Name?: string; Value?: string; Selector?: string }[];
    }>(identity, "ssm", "GetParameters", { Names: names.slice(i, i + BATCH) });
    for (const { Name = "", Value = "", Selector = "" } of Parameters) found.set(Name + Selector, Value);
  }
  return found;
}
