import { HOME_REGION } from "../../../local";
import type { Target } from "../../target";
import type { FaultWish, SwitchTools } from "./switch";

/** @returns what turns faults of a stream on, where there is a local cloud (docs/faults.md) */
export function faultsOf({ endpoint }: Target, region: string, stream: string): SwitchTools["fault"] {
  if (endpoint === undefined) return undefined;
  const address = `${endpoint}/_lab/${region === HOME_REGION ? "faults" : `faults-${region}`}`;
  return async (wish: FaultWish) => {
    const { id } = await ask<{ id: string }>(address, "POST", { ...wish, stream });
    return async () => {
      // It may have undone itself by now.
      await fetch(`${address}/${id}`, { method: "DELETE" });
    };
  };
}

async function ask<T>(address: string, method: string, body: object): Promise<T> {
  const answer = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The local cloud does not let the stream suffer this: ${text}`);
  return JSON.parse(text) as T;
}
