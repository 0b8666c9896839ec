import { processorBuffer } from "../../../lib/guardrails/processor-buffer";
import { seatWith, setProperty } from "../../support/broken-template";

function streamWithBuffer(size: string) {
  const Parameters = [{ ParameterName: "BufferSizeInMBs", ParameterValue: size }];
  return seatWith("AWS::KinesisFirehose::DeliveryStream", (stream) =>
    setProperty(stream, "ExtendedS3DestinationConfiguration", {
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "Lambda", Parameters }] },
    }),
  );
}

test.each(["0.2", "1", "2.9"])("a buffer of %s MiB passes", (size) => {
  expect(processorBuffer.check(streamWithBuffer(size))).toEqual([]);
});

test.each([
  ["5", "5 MiB is outside 0.2 to 3"],
  ["0.1", "0.1 MiB is outside 0.2 to 3"],
  ["3", "3 MiB becomes 6 MB"],
])("a buffer of %s MiB is found: %s", (size, what) => {
  expect(processorBuffer.check(streamWithBuffer(size))).toEqual([
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
