import { type KinesisBench, kinesisBench, streamArn } from "../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
  await bench.create("s", { ShardCount: 1, Tags: { team: "red" } });
});
afterEach(() => bench[Symbol.asyncDispose]());

const needed = (operation: string, input: object) =>
  bench.service.actions.find(({ name }) => name === operation)?.permissions(input, {} as never);

test("a request needs leave on its stream, with the stream's tags, however it names it", async () => {
  const wanted = [
    {
      action: "kinesis:PutRecord",
      resource: streamArn("s"),
      conditions: { "aws:ResourceTag/team": "red" },
    },
  ];
  expect(await needed("PutRecord", { StreamName: "s" })).toEqual(wanted);
  expect(await needed("PutRecord", { StreamARN: streamArn("s") })).toEqual(wanted);
});

test("the stream's own policy goes along", async () => {
  const Statement = [
    { Effect: "Allow", Principal: "*", Action: "kinesis:PutRecord", Resource: streamArn("s") },
  ];
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement });
  await bench.act("PutResourcePolicy", { ResourceARN: streamArn("s"), Policy });
  expect(await needed("PutRecord", { StreamName: "s" })).toMatchObject([
    { resourcePolicy: expect.anything() },
  ]);
});

test("a stream that is not there needs leave as well, so that nobody learns what there is", async () => {
  expect(await needed("DescribeStream", { StreamName: "none" })).toEqual([
    { action: "kinesis:DescribeStream", resource: streamArn("none"), conditions: {} },
  ]);
});

test("a consumer needs leave on itself", async () => {
  const ConsumerARN = `${streamArn("s")}/consumer/c:1`;
  expect(await needed("DescribeStreamConsumer", { ConsumerARN })).toMatchObject([
    { action: "kinesis:DescribeStreamConsumer", resource: ConsumerARN },
  ]);
});
