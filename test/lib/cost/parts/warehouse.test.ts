import { warehouse } from "../../../../lib/cost/parts/warehouse";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

const hourly = (seconds: number, seats = 1): number | undefined =>
  warehouse(
    costedWith({ destination: "redshift" }, { buffer: { seconds, mebibytes: 1 } }),
    seats,
    TABLE_PRICES,
  )[0]?.hourly;

test("a load a minute keeps a warehouse of four RPU busy all the time", () => {
  expect(hourly(60)).toBeCloseTo(4 * 0.375, 9);
  expect(hourly(10)).toBeCloseTo(4 * 0.375, 9);
});

test("a load every five minutes is billed for a minute of the five", () => {
  expect(hourly(300)).toBeCloseTo((4 * 0.375) / 5, 9);
});

test("the seats of a class share it, and thirty cost no more than one that loads every minute", () => {
  expect(hourly(300, 2)).toBeCloseTo((2 * 4 * 0.375) / 5, 9);
  expect(hourly(60, 30)).toBeCloseTo(4 * 0.375, 9);
});

test("a class that delivers to S3 pays for no warehouse", () => {
  expect(warehouse(COSTED, 3, TABLE_PRICES)).toEqual([]);
});
