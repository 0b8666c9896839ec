import { type Flow, flowCost } from "../../../lib/cost/flow-cost";

const FLOW: Flow = { generators: 1, rate: 10, buffer: { seconds: 60, mebibytes: 1 } };

const hourly = (change: Partial<Flow>) =>
  Object.fromEntries(flowCost({ ...FLOW, ...change }).map((charge) => [charge.what, charge.hourly]));

test("ten lines a second cost less than a tenth of a cent an hour, as the README says", () => {
  const sum = Object.values(hourly({})).reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(0.0003);
  expect(sum).toBeLessThan(0.001);
});

test("a line as a record of its own is billed as 5 KB", () => {
  // 36,000 records of 5,120 bytes at 0.029 USD a GB.
  expect(hourly({ packed: false })["Firehose ingestion"]).toBeCloseTo(36_000 * 5120 * 0.029e-9, 9);
});

test("packed lines are billed by their bytes, but for the last unit of every record", () => {
  // 10 lines a second for five seconds are 12,700 bytes: three units.
  expect(hourly({})["Firehose ingestion"]).toBeCloseTo(720 * 3 * 5120 * 0.029e-9, 9);
  const bytes = 10_000 * 254 * 3600;
  expect(hourly({ rate: 10_000 })["Firehose ingestion"]).toBeCloseTo(bytes * 0.029e-9, 6);
});

test("a generator with a line in ten seconds sends a record for each", () => {
  expect(hourly({ rate: 0.1 })["Firehose ingestion"]).toBeCloseTo(360 * 5120 * 0.029e-9, 9);
});

test("every buffer is an object, and one that is not waited for a minute takes three requests", () => {
  expect(hourly({})["S3 requests"]).toBeCloseTo(60 * 0.000005, 9);
  expect(hourly({ buffer: { seconds: 10, mebibytes: 1 } })["S3 requests"]).toBeCloseTo(360 * 3 * 0.000005, 9);
});

test("full buffers do not wait: more lines are more objects and more calls", () => {
  expect(hourly({ rate: 10_000 })["S3 requests"]).toBeGreaterThan(10 * Number(hourly({})["S3 requests"]));
  expect(hourly({ rate: 10_000 }).transform).toBeGreaterThan(10 * Number(hourly({}).transform));
});

test("twice as many generators send twice as much", () => {
  expect(hourly({ generators: 2 })["Firehose ingestion"]).toBeCloseTo(
    2 * Number(hourly({})["Firehose ingestion"]),
    9,
  );
});

test("a data stream in front bills payload units of 25 KB, and a call of its second consumer every ten seconds", () => {
  const direct = hourly({});
  const stream = hourly({ source: "kinesis" });
  // 12,700 bytes are a unit.
  expect(stream["Kinesis payload units"]).toBeCloseTo(720 * 0.000000014, 12);
  expect(stream["counting consumer"]).toBeGreaterThan(360 * 0.0000002);
  expect(stream["Firehose ingestion"]).toBe(direct["Firehose ingestion"]);
  expect(direct["Kinesis payload units"]).toBeUndefined();
});
