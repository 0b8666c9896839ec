import types from "./tables/instance-types.json";
import table from "./tables/prices.json";

/** What can be paid for, by the price table's own names. */
export type PriceId = keyof typeof table.prices;

/** Day on which the prices were read, and the Region that they are for: list prices, without taxes and free tiers. */
export const PRICES = { asOf: table.asOf, region: table.region } as const;

/** AWS bills a GB-month by the hour, 730 of them. */
export const HOURS_A_MONTH = 730;

/** @returns USD for one unit; the table says which unit, and where it was read */
export function price(id: PriceId): number {
  return table.prices[id].usd;
}

/** What is known of an instance type. */
export interface InstanceType {
  architecture: string;
  vcpus: number;
  memoryGib: number;
  /** On demand, Linux. */
  usdPerHour: number;
}

/** @returns the type's size and price, or undefined when the table does not have it */
export function instanceType(name: string): InstanceType | undefined {
  const known: Readonly<Record<string, InstanceType>> = types.types;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Prices that costs are computed with: those of the table, or of AWS's own list. */
export interface Prices {
  /** USD for one unit. */
  of(id: PriceId): number;
  /**
   * USD an hour of an instance type, on demand, Linux.
   * @throws Error for a type that the table does not have
   */
  instance(type: string): number;
}

/** The list prices of the table. */
export const TABLE_PRICES: Prices = {
  of: price,
  instance(type) {
    const known = instanceType(type);
    if (known === undefined) throw new Error(`The table has no price of the instance type ${type}`);
    return known.usdPerHour;
  },
};
