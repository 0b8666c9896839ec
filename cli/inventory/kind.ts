import { standingCost } from "../../lib/cost/standing-cost";
import type { Account } from "../stacks/account";
import type { Owner } from "./owner";

/** One thing that is there and belongs to the class. */
export interface Found {
  /** By which it is removed: a name, an id or an ARN. */
  id: string;
  /** Seat id, `shared`, or empty when it cannot be told. */
  seat: string;
  /** What tells that it is the class's. */
  by: "tag" | "name";
  /** USD an hour as long as it stands; undefined when no price is known. */
  hourly: number | undefined;
  /** What is worth knowing before it is removed, such as how much is in it. */
  detail?: string;
}

/** What an inventory works with. */
export interface Scope {
  account: Account;
  owner: Owner;
  signal: AbortSignal;
}

/** A kind of thing: how those of a class are found without asking CloudFormation, and how one is removed. */
export interface Kind {
  /** What one of them is called, such as `log group`. */
  name: string;
  find(scope: Scope): Promise<Found[]>;
  /** @throws Error when it cannot be removed */
  remove(scope: Scope, found: Found): Promise<void>;
}

/** Does something with a client and ends the client. */
export async function using<C extends { destroy(): void }, T>(
  client: C,
  work: (client: C) => Promise<T>,
): Promise<T> {
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

/** @returns USD an hour of a thing as a template would describe it, or undefined where no price is known */
export function hourlyOf(
  Type: string,
  Properties: Readonly<Record<string, unknown>> = {},
): number | undefined {
  const { hourly, unpriced } = standingCost({ Resources: { it: { Type, Properties } } }, new Map());
  return unpriced.length > 0 ? undefined : hourly;
}
