import { beginStep, checkStep, type Result } from "../../checks";
import { describeStreamStep } from "../../checks/describe-stream";
import { fakeLab, NOW } from "../support/fake-lab";

const DESTINATION = {
  BucketARN: "arn:aws:s3:::bucket",
  ErrorOutputPrefix: "errors/!{firehose:error-output-type}/",
  BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 1 },
  CompressionFormat: "GZIP",
  CloudWatchLoggingOptions: { Enabled: true },
};
const RIGHT = { errors: DESTINATION.ErrorOutputPrefix, seconds: "60", compression: "GZIP" };

const streamWith = (destination: object, DeliveryStreamStatus = "ACTIVE") =>
  fakeLab({
    DescribeDeliveryStream: () => ({
      DeliveryStreamDescription: {
        DeliveryStreamStatus,
        Destinations: [{ ExtendedS3DestinationDescription: { ...DESTINATION, ...destination } }],
      },
    }),
  });

function look(said: Record<string, string>, lab = streamWith({}), facts = {}): Promise<Result> {
  const answers = Object.entries(said).map(([key, value]) => [key, { value, at: NOW }]);
  return checkStep(describeStreamStep, lab, {
    begun: { at: NOW, nonce: "n", facts },
    answers: Object.fromEntries(answers),
  });
}

test("what the stream says of itself is right", async () => {
  expect(await look(RIGHT)).toMatchObject({ passed: true, score: { met: 5, of: 5 } });
});

test("Firehose's defaults are red, and what is right is not told", async () => {
  const { passed, score, points } = await look({ errors: "errors/", seconds: "300", compression: "ZIP" });
  expect({ passed, score }).toEqual({ passed: false, score: { met: 2, of: 5 } });
  const red = points.filter(({ met }) => !met);
  expect(JSON.stringify(red)).not.toMatch(/firehose:error|60|GZIP/);
});

test("nothing is green before all three are answered", async () => {
  expect(await look({ seconds: "60" })).toMatchObject({ passed: false, score: { met: 0, of: 2 } });
});

test("what was so when the step was begun stays right when a later step changes it", async () => {
  const before = streamWith({});
  const { facts } = await beginStep(describeStreamStep, before);
  const changed = streamWith({ BufferingHints: { IntervalInSeconds: 5, SizeInMBs: 1 } });
  expect((await look(RIGHT, changed, facts)).passed).toBe(true);
  expect((await look({ ...RIGHT, seconds: "5" }, changed, facts)).passed).toBe(true);
  expect((await look({ ...RIGHT, seconds: "61" }, changed, facts)).passed).toBe(false);
});

test.each([
  ["that is not active", streamWith({}, "CREATING"), "CREATING, to arn:aws:s3:::bucket"],
  ["to somebody else's bucket", streamWith({ BucketARN: "arn:aws:s3:::other" }), "to arn:aws:s3:::other"],
  ["without an error prefix", streamWith({ ErrorOutputPrefix: undefined }), "error prefix none"],
  ["without a log", streamWith({ CloudWatchLoggingOptions: { Enabled: false } }), "logging off"],
])("a stream %s is red, whatever is answered, and says why", async (_, lab, told) => {
  const { passed, points } = await look(RIGHT, lab);
  expect(passed).toBe(false);
  expect(points.filter(({ met }) => !met).map((point) => point.told)).toContainEqual(
    expect.stringContaining(told),
  );
});

test("a stream that does not deliver to S3 is told of in its own words", async () => {
  const lab = fakeLab({
    DescribeDeliveryStream: () => ({ DeliveryStreamDescription: { Destinations: [] } }),
  });
  expect((await look(RIGHT, lab)).points).toMatchObject([
    { met: false, told: "Error: stream does not deliver to S3" },
  ]);
});
