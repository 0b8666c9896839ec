import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";
import { resourceContext, typeOf } from "../../../../support/resource-context";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
  await bench.create("s");
});
afterEach(() => bench[Symbol.asyncDispose]());

const PROPERTIES = { StreamARN: streamArn("s"), ConsumerName: "c", Tags: [{ Key: "a", Value: "1" }] };
const type = () => typeOf(bench.service, "AWS::Kinesis::StreamConsumer");
const context = (overrides = {}) =>
  resourceContext([bench.service], { clock: bench.cloud.clock, ...overrides });

test("creation waits until the consumer is ACTIVE; Ref is its ARN", async () => {
  const standing = await bench.done(type().create(PROPERTIES, context()));
  const seconds = String(standing.attributes.ConsumerCreationTimestamp);
  const arn = `${streamArn("s")}/consumer/c:${seconds}`;
  expect(standing).toEqual({
    physicalId: arn,
    attributes: {
      ConsumerARN: arn,
      ConsumerName: "c",
      ConsumerStatus: "ACTIVE",
      ConsumerCreationTimestamp: seconds,
      StreamARN: streamArn("s"),
    },
  });
});

test("creation that is taken up again goes on with its own consumer, and leaves another's alone", async () => {
  const first = await bench.done(type().create(PROPERTIES, context()));
  expect(await bench.done(type().create(PROPERTIES, context()))).toEqual(first);
  await expect(bench.done(type().create(PROPERTIES, context({ logicalId: "Other" })))).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
});

test("deletion waits until it is gone; what is gone already is gone", async () => {
  const standing = await bench.done(type().create(PROPERTIES, context()));
  await bench.done(type().delete(standing, {}, context()));
  expect(await bench.act("ListStreamConsumers", { StreamARN: streamArn("s") })).toEqual({ Consumers: [] });
  await bench.done(type().delete(standing, {}, context()));
});
