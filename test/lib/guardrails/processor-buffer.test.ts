import { processorBuffer } from "../../../lib/guardrails/processor-buffer";
import { seatWith, setProperty } from "../../support/broken-template";

function streamWithBuffer(size: unknown, interval: unknown = "60") {
  const parameters = { BufferSizeInMBs: size, BufferIntervalInSeconds: interval };
  const Parameters = Object.entries(parameters)
    .filter(([, value]) => value !== null)
    .map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue }));
  return seatWith("AWS::KinesisFirehose::DeliveryStream", (stream) =>
    setProperty(stream, "ExtendedS3DestinationConfiguration", {
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "Lambda", Parameters }] },
    }),
  );
}

test.each([
  ["0.2", "0"],
  ["1", "900"],
  ["2.9", "60"],
  [null, null],
])("a buffer of %s MiB and %s s passes", (size, interval) => {
  expect(processorBuffer.check(streamWithBuffer(size, interval))).toEqual([]);
});

test.each([
  ["5", "60", "5 MiB is outside 0.2 to 3"],
  ["0.1", "60", "0.1 MiB is outside 0.2 to 3"],
  ["3", "60", "3 MiB becomes 6 MB"],
  ["much", "60", "nobody can tell how many MiB much are"],
  [{ Ref: "Size" }, "60", `nobody can tell how many MiB \${Size} are`],
  ["1", "901", "901 s is outside 0 to 900"],
  ["1", "1.5", "nobody can tell how many seconds 1.5 are"],
  ["1", null, "BufferSizeInMBs is set, and BufferIntervalInSeconds is not"],
  [null, "60", "BufferIntervalInSeconds is set, and BufferSizeInMBs is not"],
])("a buffer of %j MiB and %j s is found: %s", (size, interval, what) => {
  expect(processorBuffer.check(streamWithBuffer(size, interval))).toEqual([
    {
      resource: expect.stringMatching(/^DeliveryStream/),
      property: "Properties.ExtendedS3DestinationConfiguration.ProcessingConfiguration",
      what,
    },
  ]);
});

test("a stream without processors passes", () => {
  const bare = seatWith("AWS::KinesisFirehose::DeliveryStream", (stream) => {
    stream.Properties = { DeliveryStreamType: "DirectPut" };
  });
  expect(processorBuffer.check(bare)).toEqual([]);
});
