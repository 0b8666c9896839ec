import { seatCeiling } from "../../../lib/cost/ceiling";
import { classCost } from "../../../lib/cost/class-cost";
import { COSTED } from "../../support/costed";

test("a seat by itself stays near what it costs: its rate is fixed, and its instances cannot grow", () => {
  const { byItself } = seatCeiling(COSTED, "us-east-1");
  expect(byItself).toBeGreaterThan(classCost(COSTED, 1).running);
  // Two vCPUs, each nine tenths above what a t4g may do for nothing.
  expect(byItself).toBeLessThan(0.015 + 0.0055 + 1.8 * 0.04 + 0.001);
});

test("a student who floods the stream on purpose is bounded by Firehose's quota of the Region", () => {
  const flood = (region: string) =>
    seatCeiling(COSTED, region).onPurpose.find(({ what }) => what.includes("records a second"))?.hourly;
  expect(flood("us-east-1")).toBeCloseTo(500_000 * 5120 * 3600 * 0.029e-9, 6);
  expect(flood("eu-central-1")).toBeCloseTo(100_000 * 5120 * 3600 * 0.029e-9, 6);
});

test("the ceiling is both together", () => {
  const { hourly, byItself, onPurpose } = seatCeiling(COSTED, "us-east-1");
  expect(hourly).toBeCloseTo(byItself + onPurpose.reduce((all, charge) => all + charge.hourly, 0), 9);
});
