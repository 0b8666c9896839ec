import { createHash } from "node:crypto";
import { availabilityZones, ZONE_LETTERS } from "../../../core/regions";
import { invalidValue } from "../errors";

/** Regions as zone ids abbreviate them: `us-east-1` → `use1`. */
function abbreviated(region: string): string {
  const [area = "", ...rest] = region.split("-");
  const number = rest.pop() ?? "";
  const direction = rest.join("").replace(/north|south|east|west|central/g, (word) => word.charAt(0));
  return area + direction + number;
}

/** @returns the id of a zone, `use1-az1`; accounts see zone names in different orders, ids are the same for all */
export function zoneId(zone: string): string {
  const region = zone.slice(0, -1);
  const position = (ZONE_LETTERS[region] ?? "").indexOf(zone.slice(-1));
  return `${abbreviated(region)}-az${position + 1}`;
}

/** @returns the zone for a thing that may choose none, the same for the same seed */
export function anyZone(region: string, seed: string): string {
  const zones = availabilityZones(region);
  const digest = createHash("sha256").update(seed).digest();
  return zones[digest.readUInt16BE(0) % zones.length] ?? `${region}a`;
}

/** @throws AwsError InvalidParameterValue when the Region has no such zone */
export function checkZone(region: string, zone: string, what: string): void {
  const zones = availabilityZones(region);
  if (zones.includes(zone)) return;
  throw invalidValue(
    zone,
    "availabilityZone",
    `${what} can currently only be created in the following availability zones: ${zones.join(", ")}.`,
  );
}

/** @returns the name of the zone that has an id; undefined without one */
export function zoneOfId(region: string, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const zone = availabilityZones(region).find((name) => zoneId(name) === id);
  if (zone === undefined) throw invalidValue(id, "availabilityZoneId");
  return zone;
}
