import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s"));

const list = (ResourceARN: string) => bench.act("ListTagsForResource", { ResourceARN });

test("tags streams and consumers alike", async () => {
  const { Consumer } = await bench.act<{ Consumer: { ConsumerARN: string } }>("RegisterStreamConsumer", {
    StreamARN: streamArn("s"),
    ConsumerName: "c",
    Tags: { first: "1" },
  });
  for (const ResourceARN of [streamArn("s"), Consumer.ConsumerARN]) {
    await bench.act("TagResource", { ResourceARN, Tags: { a: "1", b: "2" } });
    await bench.act("UntagResource", { ResourceARN, TagKeys: ["b"] });
  }
  expect(await list(streamArn("s"))).toEqual({ Tags: [{ Key: "a", Value: "1" }] });
  expect(await list(Consumer.ConsumerARN)).toEqual({
    Tags: [
      { Key: "a", Value: "1" },
      { Key: "first", Value: "1" },
    ],
  });
});

test.each([
  [streamArn("none"), "ResourceNotFoundException"],
  [`${streamArn("s")}/consumer/none:1`, "ResourceNotFoundException"],
  ["arn:aws:kinesis:us-east-1:000000000000:channel/x", "InvalidArgumentException"],
  ["arn:aws:s3:::x", "ValidationException"],
])("there is nothing to tag at %s", async (ResourceARN, code) => {
  await expect(bench.act("TagResource", { ResourceARN, Tags: { a: "1" } })).rejects.toMatchObject({ code });
  await expect(list(ResourceARN)).rejects.toMatchObject({ code });
});

test("asks for leave on the very resource", async () => {
  const action = bench.service.actions.find(({ name }) => name === "TagResource");
  for (const arn of [streamArn("s"), `${streamArn("s")}/consumer/c:1`])
    expect(await action?.permissions({ ResourceARN: arn }, {} as never)).toMatchObject([
      { action: "kinesis:TagResource", resource: arn },
    ]);
});
