import { warehouse } from "../../../../lib/cost/parts/warehouse";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

const hourly = (seconds: number): number | undefined =>
  warehouse(costedWith({ destination: "redshift" }, { buffer: { seconds, mebibytes: 1 } }), TABLE_PRICES)
    .running[0]?.hourly;

test("a load a minute keeps a warehouse of four RPU busy all the time", () => {
  expect(hourly(60)).toBeCloseTo(4 * 0.375, 9);
  expect(hourly(10)).toBeCloseTo(4 * 0.375, 9);
});

test("a load every five minutes is billed for a minute of the five", () => {
  expect(hourly(300)).toBeCloseTo((4 * 0.375) / 5, 9);
});

test("a class that delivers to S3 pays for no warehouse", () => {
  expect(warehouse(COSTED, TABLE_PRICES)).toEqual({ running: [], standing: [] });
});
