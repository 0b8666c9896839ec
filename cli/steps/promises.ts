import type { Fault, FaultPort, Promises } from "../../checks";
import { HOME_REGION } from "../../local";
import { LabError } from "../lab-error";
import type { Target } from "../target";

/** @returns what a target promises of a seat's stream beyond AWS: on the local cloud exact times, and faults on demand */
export function promisesOf({ endpoint }: Target, region: string, stream: string): Promises {
  if (endpoint === undefined) return { exactFlush: false, kinesis: true };
  const route = region === HOME_REGION ? "faults" : `faults-${region}`;
  return { exactFlush: true, kinesis: true, faults: faultPort(`${endpoint}/_lab/${route}`, stream) };
}

const faultPort =
  (address: string, stream: string): FaultPort =>
  async (fault: Fault, signal) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...fault, stream }),
      signal,
    });
    if (answer.ok) return;
    throw new LabError(
      `The local cloud does not let the stream suffer ${fault.kind}: ${await answer.text()}`,
      "Start the local cloud of this version of the lab.",
    );
  };
