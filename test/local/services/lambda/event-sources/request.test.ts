import { DEFAULTS } from "../../../../../local/services/lambda/event-sources/mapping";
import {
  checkSource,
  refuseUnmodelled,
  withSettings,
} from "../../../../../local/services/lambda/event-sources/request";
import type { LambdaStore } from "../../../../../local/services/lambda/store";
import { streamArn } from "../../../../support/kinesis";

const store = { cloud: { account: "000000000000", region: "us-east-1" } } as LambdaStore;
const BUCKET = "arn:aws:s3:::failures";

test("a data stream of the own account and Region is a source", () => {
  expect(checkSource(store, streamArn("s"))).toBe(streamArn("s"));
});

test.each([
  [undefined, "Unrecognized event source."],
  ["a stream", "Unrecognized event source."],
  ["arn:aws:sqs:us-east-1:000000000000:q", /sqs/],
  [`${streamArn("s")}/consumer/c:1`, /stream consumer/],
  [streamArn("s").replace("us-east-1", "eu-west-1"), /account and the Region/],
  [streamArn("s").replace("000000000000", "111111111111"), /account and the Region/],
])("%s is none", (arn, message) => {
  expect(() => checkSource(store, arn)).toThrow(message);
});

test.each([
  ["FilterCriteria", { Filters: [{ Pattern: "{}" }] }],
  ["ParallelizationFactor", 2],
  ["TumblingWindowInSeconds", 60],
  ["KMSKeyArn", "arn"],
  ["Topics", []],
])("%s is refused by its name", (member, value) => {
  expect(() => refuseUnmodelled({ [member]: value })).toThrow(new RegExp(member));
});

test("a member that says what holds anyway does no harm", () => {
  const harmless = {
    FilterCriteria: { Filters: [] },
    ParallelizationFactor: 1,
    TumblingWindowInSeconds: 0,
    KMSKeyArn: undefined,
    BatchSize: 7,
  };
  expect(() => refuseUnmodelled(harmless)).not.toThrow();
});

test("what a request leaves out stays as it was", () => {
  const settings = { ...DEFAULTS, batchSize: 7, onFailure: BUCKET };
  expect(withSettings(settings, {})).toEqual(settings);
  const input = {
    MaximumBatchingWindowInSeconds: 5,
    MaximumRetryAttempts: 0,
    FunctionResponseTypes: ["ReportBatchItemFailures" as const],
  };
  expect(withSettings(settings, input)).toEqual({
    ...settings,
    window: 5,
    retries: 0,
    reportsFailures: true,
  });
});

test("an empty destination takes the old one away", () => {
  const changed = withSettings({ ...DEFAULTS, onFailure: BUCKET }, { DestinationConfig: { OnFailure: {} } });
  expect(changed).not.toHaveProperty("onFailure");
});

test.each([
  [{ MaximumRecordAgeInSeconds: 59 }, "must be -1 or at least 60"],
  [{ DestinationConfig: { OnSuccess: { Destination: BUCKET } } }, "Unsupported DestinationConfig parameter"],
  [
    { DestinationConfig: { OnFailure: { Destination: "arn:aws:sns:us-east-1:000000000000:t" } } },
    /destination of sns/,
  ],
])("%j is refused", (input, message) => {
  expect(() => withSettings(DEFAULTS, input)).toThrow(message);
});
