import { type KinesisBench, kinesisBench } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const DAY = 24 * 60 * 60 * 1000;
const set = (Status: string) =>
  bench.act("UpdateAccountSettings", { MinimumThroughputBillingCommitment: { Status } });
const shown = async () =>
  (await bench.act<{ MinimumThroughputBillingCommitment: object }>("DescribeAccountSettings"))
    .MinimumThroughputBillingCommitment;

test("a commitment holds a day at least, and can be taken up again before it ends", async () => {
  const start = bench.cloud.clock.now();
  expect(await shown()).toEqual({ Status: "DISABLED" });
  await set("ENABLED");
  const times = { StartedAt: new Date(start), EarliestAllowedEndAt: new Date(start + DAY) };
  expect(await shown()).toEqual({ Status: "ENABLED", ...times });
  await set("DISABLED");
  expect(await shown()).toEqual({ Status: "ENABLED_UNTIL_EARLIEST_ALLOWED_END", ...times });
  await set("ENABLED");
  expect(await shown()).toEqual({ Status: "ENABLED", ...times });
  await set("DISABLED");
  await bench.cloud.clock.advance(DAY);
  expect(await shown()).toEqual({
    Status: "DISABLED",
    StartedAt: new Date(start),
    EndedAt: new Date(start + DAY),
  });
});

test("there is nothing to end where nothing was begun", async () => {
  expect(await set("DISABLED")).toEqual({ MinimumThroughputBillingCommitment: { Status: "DISABLED" } });
});
