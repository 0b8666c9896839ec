import { endpoints, throughEndpoints } from "../../../../lib/cost/parts/endpoints";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

test("a public network has no endpoint to pay for", () => {
  expect(endpoints(COSTED, TABLE_PRICES)).toEqual({ running: [], standing: [] });
});

test("a private one pays for each by the hour, also while nothing runs", () => {
  const { running, standing } = endpoints({ ...COSTED, network: "private" }, TABLE_PRICES);
  expect(running).toEqual([]);
  expect(standing.map(({ what }) => what)).toContain("endpoint of kinesis-firehose");
  expect(standing.map(({ hourly }) => hourly)).toEqual([0.01, 0.01, 0.01, 0.01, 0.01]);
});

test("which ones it has, the class's source decides", () => {
  const { standing } = endpoints(costedWith({ source: "kinesis" }, { network: "private" }), TABLE_PRICES);
  expect(standing.map(({ what }) => what)).toContain("endpoint of kinesis-streams");
});

test("what passes them is billed by the gigabyte, as base64, and nothing of it in a public network", () => {
  const fast = { ...COSTED, network: "private", generators: 2, rate: 1000 } as const;
  const [charge] = throughEndpoints(fast, TABLE_PRICES);
  expect(charge?.hourly).toBeCloseTo((2 * 1000 * 254 * (4 / 3) * 3600 * 0.01) / 1e9, 9);
  expect(throughEndpoints({ ...fast, network: "public" }, TABLE_PRICES)).toEqual([]);
});
