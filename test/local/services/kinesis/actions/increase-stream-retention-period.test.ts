import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const HOUR = 60 * 60 * 1000;

beforeEach(() => bench.create("s"));

const increase = (RetentionPeriodHours: number) =>
  bench.act("IncreaseStreamRetentionPeriod", { StreamName: "s", RetentionPeriodHours });

test("keeps records for longer, from now on", async () => {
  await increase(48);
  expect(await bench.describe("s")).toMatchObject({ RetentionPeriodHours: 48, StreamStatus: "ACTIVE" });
  await bench.put("s", "1");
  await bench.cloud.clock.advance(48 * HOUR);
  expect(textsOf(await bench.read("s"))).toEqual(["1"]);
});

test("does not bring back what has expired", async () => {
  await bench.put("s", "1");
  await bench.cloud.clock.advance(25 * HOUR);
  await increase(48);
  expect(textsOf(await bench.read("s"))).toEqual([]);
});

test.each([
  [23, "Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short."],
  [
    8761,
    "Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is too long.",
  ],
])("refuses %d hours", async (hours, message) => {
  await expect(increase(hours)).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("cannot make it shorter", async () => {
  await increase(25);
  await expect(increase(24)).rejects.toMatchObject({
    message:
      "Requested retention period (24 hours) for stream s can not be shorter than existing retention period (25 hours). Use DecreaseRetentionPeriod API.",
  });
});
