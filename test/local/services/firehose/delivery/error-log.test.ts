import { ErrorLog } from "../../../../../local/services/firehose/delivery/error-log";
import { RoleSessions } from "../../../../../local/services/firehose/delivery/role-sessions";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import type { Stream } from "../../../../../local/services/firehose/store";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";
import { S3 } from "../../../../support/firehose";

const LOGGED = { Enabled: true, LogGroupName: "/aws/kinesisfirehose/logs", LogStreamName: "S3Delivery" };
const DENIED = { errorCode: "S3.AccessDenied", message: "Access was denied." };

let cloud: FakeCloud;
let log: ErrorLog;
beforeEach(async () => {
  cloud = await fakeCloud();
  cloud.answers.set("logs.PutLogEvents", () => ({}));
  log = new ErrorLog(cloud, new RoleSessions(cloud));
});
afterEach(() => cloud[Symbol.asyncDispose]());

const stream = (CloudWatchLoggingOptions: object): Stream => ({
  name: "logs",
  arn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
  id: "1",
  type: "DirectPut",
  status: "ACTIVE",
  version: 3,
  created: 0,
  destination: withChange(undefined, { ...S3, CloudWatchLoggingOptions }),
  encryption: { status: "DISABLED" },
  encryptionCalls: [],
  tags: {},
});
const write = (of: Stream, event = DENIED): Promise<void> => log.write(of, of.destination, event);
const codes = (): unknown[] =>
  cloud.calls.map(({ input }) => {
    const { logEvents } = input as { logEvents: { message: string }[] };
    return JSON.parse(logEvents[0]?.message ?? "{}").errorCode;
  });

test("§13 an event tells stream, destination, version, code and sentence, written by the delivery role", async () => {
  await write(stream(LOGGED));
  const [call] = cloud.calls;
  if (!call) throw new Error("nothing was written");
  expect(call.identity).toMatchObject({ roleArn: S3.RoleARN });
  const { logEvents, ...where } = call.input as { logEvents: { timestamp: number; message: string }[] };
  expect(where).toEqual({ logGroupName: "/aws/kinesisfirehose/logs", logStreamName: "S3Delivery" });
  expect(logEvents.map(({ timestamp }) => timestamp)).toEqual([cloud.clock.now()]);
  expect(JSON.parse(logEvents[0]?.message ?? "")).toEqual({
    deliveryStreamARN: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
    destination: S3.BucketARN,
    deliveryStreamVersionId: 3,
    message: "Access was denied.",
    errorCode: "S3.AccessDenied",
  });
});

test("§10 of many failures CloudWatch gets a sample: one a code and minute", async () => {
  const of = stream(LOGGED);
  await write(of);
  await write(of);
  await write(of, { errorCode: "S3.NoSuchBucket", message: "gone" });
  await cloud.clock.advance(60_000);
  await write(of);
  expect(codes()).toEqual(["S3.AccessDenied", "S3.NoSuchBucket", "S3.AccessDenied"]);
});

test("nothing is written where logging is off", async () => {
  await write(stream({ ...LOGGED, Enabled: false }));
  expect(cloud.calls).toEqual([]);
});

test("§13 a log group that is not there loses the event, which is told, and breaks nothing", async () => {
  cloud.answers.set("logs.PutLogEvents", () => {
    throw new Error("The specified log group does not exist.");
  });
  const told = cloud.events.next("errorLogRefused", () => true, cloud.signal);
  await write(stream(LOGGED));
  expect(await told).toMatchObject({ stream: "logs", message: "The specified log group does not exist." });
});
