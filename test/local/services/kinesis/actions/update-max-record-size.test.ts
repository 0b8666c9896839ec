import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const change = (MaxRecordSizeInKiB: number) =>
  bench.act("UpdateMaxRecordSize", { StreamARN: streamArn("s"), MaxRecordSizeInKiB });

test("is kept and shown", async () => {
  await bench.create("s");
  await bench.until("s", "ACTIVE", () => change(2048));
  expect(await bench.act("DescribeStreamSummary", { StreamName: "s" })).toMatchObject({
    StreamDescriptionSummary: { MaxRecordSizeInKiB: 2048 },
  });
});

test.each([[1023], [10_241]])("refuses %d KiB", async (size) => {
  await bench.create("s");
  await expect(change(size)).rejects.toMatchObject({ code: "ValidationException" });
});
