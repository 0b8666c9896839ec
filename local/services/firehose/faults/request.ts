import type { FaultKind, FaultRequest } from "./fault";

/** Every kind, in the order in which they are told. */
export const FAULT_KINDS: readonly FaultKind[] = [
  "throttle",
  "fail-records",
  "clock-skew",
  "s3-outage",
  "s3-denied",
  "duplicate",
  "transform-error",
  "transform-timeout",
  "slow-delivery",
];

/** What a request asks for wrongly: the sentence is for whoever asked. */
export class FaultProblem extends Error {}

const LONGEST_SECONDS = 3600;
const LONGEST_DELAY_MS = 600_000;
/** A clock that is a day off is as good as any that is further off. */
const MOST_MINUTES = 24 * 60;

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads a request for a fault.
 * @throws FaultProblem that says what is wrong and what there is
 */
export function readFault(body: unknown): FaultRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new FaultProblem("The body must be a JSON object.");
  }
  const given = body as Body;
  const kind = FAULT_KINDS.find((known) => known === given.kind);
  if (!kind) throw new FaultProblem(`kind must be one of ${FAULT_KINDS.join(", ")}.`);
  const stream = given.stream ?? "*";
  if (typeof stream !== "string")
    throw new FaultProblem("stream must be the name of a stream, or * for all.");
  const common = { stream, seconds: number(given, "seconds", [1, LONGEST_SECONDS]) };
  refuseUnknown(given, kind);
  switch (kind) {
    case "throttle":
      return { kind, ...common, quota: quotaOf(given) };
    case "fail-records":
      return { kind, ...common, share: number(given, "share", [0, 1]) };
    case "clock-skew":
      return { kind, ...common, minutes: number(given, "minutes", [-MOST_MINUTES, MOST_MINUTES]) };
    case "slow-delivery":
      return { kind, ...common, milliseconds: number(given, "milliseconds", [0, LONGEST_DELAY_MS]) };
    default:
      return { kind, ...common };
  }
}

const MEMBERS: Readonly<Partial<Record<FaultKind, readonly string[]>>> = {
  throttle: ["recordsPerSecond", "requestsPerSecond", "bytesPerSecond"],
  "fail-records": ["share"],
  "clock-skew": ["minutes"],
  "slow-delivery": ["milliseconds"],
};

function refuseUnknown(given: Body, kind: FaultKind): void {
  const known = ["kind", "stream", "seconds", ...(MEMBERS[kind] ?? [])];
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new FaultProblem(`${kind} does not take ${unknown.join(", ")}; it takes ${known.join(", ")}.`);
  }
}

function quotaOf(given: Body): { records: number; requests: number; bytes: number } {
  const rate = (name: string): number =>
    given[name] === undefined ? Number.MAX_SAFE_INTEGER : number(given, name, [0, Number.MAX_SAFE_INTEGER]);
  return {
    records: rate("recordsPerSecond"),
    requests: rate("requestsPerSecond"),
    bytes: rate("bytesPerSecond"),
  };
}

function number(given: Body, name: string, [least, most]: readonly [number, number]): number {
  const value = given[name];
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw new FaultProblem(`${name} must be a number from ${least} to ${most}.`);
  }
  return value;
}
