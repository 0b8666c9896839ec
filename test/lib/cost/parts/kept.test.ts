import { gzipSync } from "node:zlib";
import { linesOf } from "../../../../generator/events/lines";
import { transform } from "../../../../lambda/transform/transform";
import { heartbeatCost, keptObjects } from "../../../../lib/cost/parts/kept";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED } from "../../../support/costed";

test("objects cost by the hours that they are kept and the hours of lines in them", () => {
  const hour = keptObjects(COSTED, 1, TABLE_PRICES);
  expect(hour).toBeGreaterThan(0);
  expect(keptObjects(COSTED, 4, TABLE_PRICES)).toBeCloseTo(4 * hour, 15);
  expect(keptObjects({ ...COSTED, generators: 2 }, 1, TABLE_PRICES)).toBeCloseTo(2 * hour, 15);
});

test("a line takes in the bucket what the model says, within a fifth", () => {
  const start = Date.parse("2026-11-24T12:00:00Z");
  const lines = linesOf({ seed: "s01", host: "web1", rate: 10, start }, 0, 600);
  const outcome = transform(Buffer.from(`${lines.join("\n")}\n`).toString("base64"));
  if (outcome.result !== "Ok") throw new Error(outcome.result);
  const bytes = gzipSync(Buffer.from(outcome.data, "base64")).length / lines.length;
  const modelled = (keptObjects({ ...COSTED, rate: 1 }, 1, TABLE_PRICES) / 3600) * 1e9 * (730 / 0.023);
  expect(modelled / bytes).toBeGreaterThan(0.8);
  expect(modelled / bytes).toBeLessThan(1.2);
});

test("heartbeats of an hour cost less than a hundredth of a cent", () => {
  expect(heartbeatCost(COSTED, TABLE_PRICES)).toBeGreaterThan(0);
  expect(heartbeatCost(COSTED, TABLE_PRICES)).toBeLessThan(0.0001);
});
