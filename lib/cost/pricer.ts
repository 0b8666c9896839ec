import type { Resource, Template } from "../guardrails/template";
import type { Exports } from "./exports";

/** What one part of a resource costs as long as it stands. */
export interface Charge {
  /** What is paid for, such as `t4g.micro` or `public IPv4 address`. */
  what: string;
  /** USD an hour, list price of the price table's Region. */
  hourly: number;
}

/** Why a resource's cost cannot be told, a clause without a full stop. */
export interface Unpriced {
  unpriced: string;
}

/** Where a resource stands. */
export interface Surroundings {
  template: Template;
  exports: Exports;
}

/** Knows what resources of one type cost. */
export interface Pricer {
  type: string;
  price(resource: Resource, surroundings: Surroundings): (Charge | Unpriced)[];
}
