import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(async () => {
  for (const name of ["b", "B", "a"]) await bench.create(name);
});

const list = (input: object = {}): Promise<{ NextToken?: string }> => bench.act("ListStreams", input);

test("gives names in their order, with their summaries", async () => {
  expect(await list()).toMatchObject({
    StreamNames: ["B", "a", "b"],
    HasMoreStreams: false,
    StreamSummaries: [
      {
        StreamName: "B",
        StreamARN: streamArn("B"),
        StreamStatus: "ACTIVE",
        StreamModeDetails: { StreamMode: "PROVISIONED" },
        StreamCreationTimestamp: expect.any(Date),
      },
      {},
      {},
    ],
  });
});

test("goes on by name and by token", async () => {
  const first = await list({ Limit: 2 });
  expect(first).toMatchObject({ StreamNames: ["B", "a"], HasMoreStreams: true });
  for (const next of [{ NextToken: first.NextToken }, { ExclusiveStartStreamName: "a" }])
    expect(await list(next)).toMatchObject({ StreamNames: ["b"], HasMoreStreams: false });
});

test("refuses a token that it never gave", async () => {
  await expect(list({ NextToken: "x" })).rejects.toMatchObject({ code: "InvalidArgumentException" });
});
