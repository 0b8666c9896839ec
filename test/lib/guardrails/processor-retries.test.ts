import { processorRetries } from "../../../lib/guardrails/processor-retries";
import { seatWith, setProperty } from "../../support/broken-template";

function streamWithRetries(retries: string | undefined, Type = "Lambda") {
  const Parameters =
    retries === undefined ? [] : [{ ParameterName: "NumberOfRetries", ParameterValue: retries }];
  return seatWith("AWS::KinesisFirehose::DeliveryStream", (stream) =>
    setProperty(stream, "ExtendedS3DestinationConfiguration", {
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type, Parameters }] },
    }),
  );
}

test("a seat says how often its transform is tried again", () => {
  expect(processorRetries.check(seatWith("AWS::S3::Bucket", () => undefined))).toEqual([]);
});

test.each(["1", "3", "300"])("%s retries pass", (retries) => {
  expect(processorRetries.check(streamWithRetries(retries))).toEqual([]);
});

test.each([
  [undefined, "the number of retries is not said"],
  ["0", "the transform is never tried again"],
  ["301", '"301" retries are not a number from 1 to 300'],
  ["-1", '"-1" retries are not a number from 1 to 300'],
  ["2.5", '"2.5" retries are not a number from 1 to 300'],
  ["many", '"many" retries are not a number from 1 to 300'],
])("%s is found: %s", (retries, what) => {
  expect(processorRetries.check(streamWithRetries(retries))).toMatchObject([{ what }]);
});

test("processors that call nothing have no retries", () => {
  expect(processorRetries.check(streamWithRetries(undefined, "AppendDelimiterToRecord"))).toEqual([]);
});
