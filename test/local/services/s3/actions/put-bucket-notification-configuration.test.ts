import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const put = (NotificationConfiguration: object) => ({ NotificationConfiguration });

test("takes the empty configuration", async () => {
  expect(await s3.call("PutBucketNotificationConfiguration", put({}))).toEqual({});
  expect(await s3.call("PutBucketNotificationConfiguration", put({ QueueConfigurations: [] }))).toEqual({});
});

test.each([
  ["EventBridgeConfiguration", {}],
  ["LambdaFunctionConfigurations", [{ LambdaFunctionArn: "arn", Events: ["s3:ObjectCreated:*"] }]],
])("refuses %s by its name", async (kind, value) => {
  const refused = await s3.failure("PutBucketNotificationConfiguration", put({ [kind]: value }));
  expect(refused).toMatchObject({ status: 501, message: expect.stringContaining(kind) });
});

test("needs s3:PutBucketNotification on the bucket", async () => {
  expect(await s3.needs("PutBucketNotificationConfiguration")).toEqual([
    "s3:PutBucketNotification on arn:aws:s3:::logs",
  ]);
});
