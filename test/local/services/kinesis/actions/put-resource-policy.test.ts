import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const ARN = streamArn("s");
const policy = (statement: object = {}) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111111111111:root" },
        Action: "kinesis:PutRecord",
        Resource: ARN,
        ...statement,
      },
    ],
  });
const put = (Policy: string, ResourceARN = ARN) => bench.act("PutResourcePolicy", { ResourceARN, Policy });
const get = () => bench.act("GetResourcePolicy", { ResourceARN: ARN });
const remove = () => bench.act("DeleteResourcePolicy", { ResourceARN: ARN });

beforeEach(() => bench.create("s"));

test("is empty until one is put, and again when it is deleted", async () => {
  expect(await get()).toEqual({ Policy: "{}" });
  await put(policy());
  expect(await get()).toEqual({ Policy: policy() });
  await remove();
  expect(await get()).toEqual({ Policy: "{}" });
  await expect(remove()).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: `No resource policy found for resource ARN ${ARN}.`,
  });
});

test.each([
  ["{"],
  ['"x"'],
  ["{}"],
  [policy({ Effect: "Maybe" })],
  [policy({ Principal: undefined })],
  [policy({ Resource: "*" })],
])("refuses %s", async (text) => {
  await expect(put(text)).rejects.toMatchObject({ code: "InvalidArgumentException" });
});

test("goes with its stream", async () => {
  await put(policy());
  await bench.until("s", "DELETED", () => bench.act("DeleteStream", { StreamName: "s" }));
  await expect(put(policy())).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  await bench.create("s");
  expect(await get()).toEqual({ Policy: "{}" });
});
