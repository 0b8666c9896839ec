import { type Prices, TABLE_PRICES } from "../facts/prices";
import { classCost } from "./class-cost";
import type { Costed } from "./costed";

/** Which network costs a class less while it runs, USD an hour. */
export interface NetworkChoice {
  public: number;
  private: number;
  cheaper: "public" | "private";
  /** What the cheaper one saves, an hour. */
  saves: number;
  /** From so many seats on the private one is cheaper. */
  from: number;
}

/** The class file's limit. */
const MOST_SEATS = 1000;

/** @returns both networks compared for so many seats */
export function networkChoice(costed: Costed, seats: number, prices: Prices = TABLE_PRICES): NetworkChoice {
  const cost = (network: "public" | "private", count: number): number =>
    classCost({ ...costed, network }, count, prices).running;
  const open = cost("public", seats);
  const closed = cost("private", seats);
  let from = 1;
  while (from <= MOST_SEATS && cost("private", from) >= cost("public", from)) from++;
  return {
    public: open,
    private: closed,
    cheaper: closed < open ? "private" : "public",
    saves: Math.abs(open - closed),
    from,
  };
}
