import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const HOUR = 60 * 60 * 1000;

beforeEach(() => bench.create("s"));

const change = (verb: string, RetentionPeriodHours: number) =>
  bench.act(`${verb}StreamRetentionPeriod`, { StreamName: "s", RetentionPeriodHours });

test("what is older than that is gone, for good", async () => {
  await change("Increase", 48);
  await bench.put("s", "1");
  await bench.cloud.clock.advance(30 * HOUR);
  expect(textsOf(await bench.read("s"))).toEqual(["1"]);
  await change("Decrease", 24);
  expect(textsOf(await bench.read("s"))).toEqual([]);
  await change("Increase", 48);
  expect(textsOf(await bench.read("s"))).toEqual([]);
});

test("cannot make it longer", async () => {
  await expect(change("Decrease", 25)).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message:
      "Requested retention period (25 hours) for stream s can not be longer than existing retention period (24 hours). Use IncreaseRetentionPeriod API.",
  });
});

test("refuses less than a day", async () => {
  await expect(change("Decrease", 23)).rejects.toMatchObject({ code: "InvalidArgumentException" });
});
