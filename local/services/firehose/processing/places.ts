import type { ChunkHeader } from "../delivery/processed-log";
import type { Item } from "./item";

/** Where a record goes. */
export type Place = Pick<ChunkHeader, "buffer" | "place" | "partition" | "errorOutputType">;

/** @returns the one place of a stream, or with dynamic partitioning that of the record's keys */
export function placeOf({ keysFromQuery, keysFromLambda }: Item): Place {
  if (!keysFromQuery || !keysFromLambda) return { buffer: "delivery", place: "" };
  const sorted = (keys: Readonly<Record<string, string>>): [string, string][] => Object.entries(keys).sort();
  return {
    buffer: "delivery",
    place: JSON.stringify([sorted(keysFromQuery), sorted(keysFromLambda)]),
    partition: { query: keysFromQuery, lambda: keysFromLambda },
  };
}
