import { act } from "../../../../support/fake-cloud";
import { streamArn } from "../../../../support/kinesis";
import { createFunction, type LambdaUnderTest, lambdaUnderTest } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

let bench: LambdaUnderTest;
beforeEach(async () => {
  bench = await lambdaUnderTest();
  await createFunction(bench.lambda, "exports.handler = async () => {};");
  bench.cloud.answers.set("kinesis.DescribeStreamSummary", () => ({}));
  bench.cloud.answers.set("kinesis.ListShards", () => ({ Shards: [] }));
});
afterEach(() => bench[Symbol.asyncDispose]());

const PROPERTIES = {
  FunctionName: "f",
  EventSourceArn: streamArn("s"),
  StartingPosition: "AT_TIMESTAMP",
  StartingPositionTimestamp: 1_700_000_000,
  BatchSize: 10,
  DestinationConfig: { OnFailure: { Destination: "arn:aws:s3:::b" } },
};
const type = () => typeOf(bench.lambda, "AWS::Lambda::EventSourceMapping");
const context = (overrides = {}) => resourceContext([bench.lambda], overrides);

/** Moves the clock on until the work is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const end = work.finally(() => {
    ended = true;
  });
  end.catch(() => undefined);
  while (!ended) await bench.cloud.clock.advance(100);
  return end;
}

test("creation waits until the mapping is enabled; Ref is its id", async () => {
  const standing = await done(type().create(PROPERTIES, context()));
  const id = standing.physicalId;
  expect(standing.attributes).toEqual({
    Id: id,
    EventSourceMappingArn: `arn:aws:lambda:us-east-1:000000000000:event-source-mapping:${id}`,
  });
  expect(await act(bench.lambda, "GetEventSourceMapping", { UUID: id })).toMatchObject({
    State: "Enabled",
    BatchSize: 10,
    StartingPositionTimestamp: new Date(1_700_000_000_000),
  });
});

test("what a changed template leaves out is as Lambda assumes it", async () => {
  const standing = await done(type().create(PROPERTIES, context()));
  const { BatchSize, DestinationConfig, ...less } = PROPERTIES;
  await done(type().update(standing, { ...less, Enabled: false }, PROPERTIES, context()));
  expect(await act(bench.lambda, "GetEventSourceMapping", { UUID: standing.physicalId })).toMatchObject({
    State: "Disabled",
    BatchSize: 100,
    DestinationConfig: { OnFailure: {} },
  });
});

test("creation that is taken up again goes on with its own mapping, and leaves another's alone", async () => {
  const first = await done(type().create(PROPERTIES, context()));
  expect(await done(type().create(PROPERTIES, context()))).toEqual(first);
  await expect(done(type().create(PROPERTIES, context({ logicalId: "Other" })))).rejects.toMatchObject({
    code: "ResourceConflictException",
  });
});

test("deletion waits until it is gone; what is gone already is gone", async () => {
  const standing = await done(type().create(PROPERTIES, context()));
  await done(type().delete(standing, PROPERTIES, context()));
  expect(await act(bench.lambda, "ListEventSourceMappings", {})).toEqual({ EventSourceMappings: [] });
  await done(type().delete(standing, PROPERTIES, context()));
});
