import { bufferHints } from "../../../../../local/services/firehose/delivery/stream-hints";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { S3 } from "../../../../support/firehose";
import { transformBy } from "../../../../support/transform";

const DESTINATION = withChange(undefined, {
  ...S3,
  BufferingHints: { SizeInMBs: 3, IntervalInSeconds: 120 },
  Backup: { ...S3, BufferingHints: { SizeInMBs: 2, IntervalInSeconds: 60 } },
});

test("§6 each buffer has hints of its own; errors share the destination's", () => {
  expect(bufferHints(DESTINATION, "delivery")).toEqual({ bytes: 3 * 1024 * 1024, milliseconds: 120_000 });
  expect(bufferHints(DESTINATION, "error")).toEqual(bufferHints(DESTINATION, "delivery"));
  expect(bufferHints(DESTINATION, "backup")).toEqual({ bytes: 2 * 1024 * 1024, milliseconds: 60_000 });
});

test("§7 a function has a buffer before it by its own parameters, a mebibyte and a minute unless they say otherwise", () => {
  const by = (parameters: Record<string, string>) =>
    bufferHints(
      withChange(undefined, { ...S3, ProcessingConfiguration: transformBy(parameters) }),
      "processing",
    );
  expect(by({})).toMatchObject({ bytes: 1024 * 1024, milliseconds: 60_000 });
  expect(by({ BufferSizeInMBs: "0.2", BufferIntervalInSeconds: "5" })).toMatchObject({
    bytes: 209_715,
    milliseconds: 5000,
  });
});

test("processors other than a function take what comes at once", () => {
  const hints = bufferHints(DESTINATION, "processing");
  expect(hints.milliseconds).toBe(0);
});
