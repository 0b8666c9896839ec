import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Registered {
  Consumer: { ConsumerARN: string };
}

const S = { StreamARN: streamArn("s") };
const register = (ConsumerName = "c", more: object = {}): Promise<Registered> =>
  bench.act("RegisterStreamConsumer", { ...S, ConsumerName, ...more });
const describeIt = (input: object) => bench.act("DescribeStreamConsumer", input);

/** Moves the clock until the consumer has come into a state. */
async function until(wanted: string, work: () => Promise<unknown>): Promise<void> {
  const came = bench.cloud.events.next("dataConsumerStatus", ({ status }) => status === wanted);
  await work();
  await bench.cloud.clock.advance(200);
  await came;
}

beforeEach(() => bench.create("s"));

test("is CREATING, then ACTIVE; found by its ARN, or by its name and its stream's", async () => {
  const registered = await register();
  expect(registered).toEqual({
    Consumer: {
      ConsumerName: "c",
      ConsumerARN: `${S.StreamARN}/consumer/c:${Math.floor(bench.cloud.clock.now() / 1000)}`,
      ConsumerStatus: "CREATING",
      ConsumerCreationTimestamp: expect.any(Date),
    },
  });
  await until("ACTIVE", async () => undefined);
  const { ConsumerARN } = registered.Consumer;
  for (const address of [
    { ConsumerARN },
    { ...S, ConsumerName: "c" },
    { ...S, ConsumerARN, ConsumerName: "c" },
  ])
    expect(await describeIt(address)).toEqual({
      ConsumerDescription: {
        ...registered.Consumer,
        ConsumerStatus: "ACTIVE",
        StreamARN: S.StreamARN,
      },
    });
});

test("is listed by name, in pages", async () => {
  for (const name of ["b", "a", "c"]) await register(name);
  const list = (input: object) =>
    bench.act<{ NextToken?: string }>("ListStreamConsumers", { ...S, ...input });
  const first = await list({ MaxResults: 2 });
  expect(first).toMatchObject({ Consumers: [{ ConsumerName: "a" }, { ConsumerName: "b" }] });
  const last = await list({ NextToken: first.NextToken });
  expect(last).toMatchObject({ Consumers: [{ ConsumerName: "c" }] });
  expect(last).not.toHaveProperty("NextToken");
  await expect(list({ NextToken: "x" })).rejects.toMatchObject({ code: "InvalidArgumentException" });
});

test("is DELETING, then gone", async () => {
  const { Consumer } = await register();
  await until("DELETED", () => bench.act("DeregisterStreamConsumer", { ...S, ConsumerName: "c" }));
  await expect(describeIt({ ConsumerARN: Consumer.ConsumerARN })).rejects.toMatchObject({
    code: "ResourceNotFoundException",
  });
  await expect(describeIt({ ...S, ConsumerName: "c" })).rejects.toMatchObject({
    message: "Consumer c, account 000000000000 not found.",
  });
});

test("one of each name, five at a time, twenty a stream", async () => {
  await register();
  await expect(register()).rejects.toMatchObject({ code: "ResourceInUseException" });
  for (let i = 0; i < 4; i++) await register(`n${i}`);
  await expect(register("more")).rejects.toMatchObject({ code: "LimitExceededException" });
  await until("ACTIVE", async () => undefined);
  for (let i = 4; i < 19; i++) await until("ACTIVE", () => register(`n${i}`));
  await expect(register("one-too-many")).rejects.toMatchObject({ code: "LimitExceededException" });
});

test("comes to be though the cloud was killed meanwhile", async () => {
  const { Consumer } = await register();
  await bench.crash();
  await until("ACTIVE", async () => undefined);
  expect(await describeIt({ ConsumerARN: Consumer.ConsumerARN })).toMatchObject({
    ConsumerDescription: { ConsumerStatus: "ACTIVE" },
  });
});

test.each([
  [{ ...S }, "InvalidArgumentException"],
  [{ ConsumerARN: `${S.StreamARN}/consumer/none:1` }, "ResourceNotFoundException"],
  [{ StreamARN: streamArn("none"), ConsumerName: "c" }, "ResourceNotFoundException"],
])("finds none by %j", async (address, code) => {
  await expect(describeIt(address)).rejects.toMatchObject({ code });
});
