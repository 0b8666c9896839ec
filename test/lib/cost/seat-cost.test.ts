import { sum } from "../../../lib/cost/class-cost";
import type { Costed } from "../../../lib/cost/costed";
import { exportsOf } from "../../../lib/cost/exports";
import { endpoints } from "../../../lib/cost/parts/endpoints";
import { seatCost } from "../../../lib/cost/seat-cost";
import { standingCost } from "../../../lib/cost/standing-cost";
import { TABLE_PRICES } from "../../../lib/facts/prices";
import { COSTED, costedWith } from "../../support/costed";
import { synthClass } from "../../support/synth-class";

/** Charges in the order of their names, without who they are for. */
const sorted = (charges: readonly { what: string; hourly: number }[]) =>
  charges.map(({ what, hourly }) => `${what} ${hourly}`).sort();

test.each<[string, Partial<Costed>]>([
  ["a class with all defaults", {}],
  ["several generators a seat", { generators: 3 }],
  ["private subnets", { network: "private" }],
  ["a data stream", costedWith({ source: "kinesis" })],
  ["a broker", costedWith({ source: "kafka" })],
])("the model charges for what the templates have: %s", (_, change) => {
  const made = synthClass(change);
  const costed = { ...COSTED, ...change };
  const exports = exportsOf([made.template("shared")]);
  const { running, standing } = seatCost(costed);
  expect(sorted([...running, ...standing])).toEqual(
    sorted(standingCost(made.template("s01"), exports).charges),
  );
  expect(sum(endpoints(costed, TABLE_PRICES).standing)).toBeCloseTo(
    standingCost(made.template("shared"), exports).hourly,
    9,
  );
});

test("what flows comes on top: Firehose, the transform, S3's requests and heartbeats", () => {
  expect(seatCost(COSTED).flow.map(({ what }) => what)).toEqual([
    "Firehose ingestion",
    "transform",
    "S3 requests",
    "heartbeats",
  ]);
});

test("other prices make other costs", () => {
  const dear = seatCost(COSTED, { ...TABLE_PRICES, instance: () => 1 });
  expect(dear.running[0]).toEqual({ what: "t4g.micro", hourly: 1 });
});
