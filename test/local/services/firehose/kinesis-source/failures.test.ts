import { AwsError } from "../../../../../local/core/errors";
import {
  isExpired,
  isThrottled,
  sourceFailure,
} from "../../../../../local/services/firehose/kinesis-source/failures";

const codeOf = (code: string): string => sourceFailure(new AwsError(code, "no")).errorCode;

test("a refusal of Kinesis or STS is told by Firehose's own code", () => {
  expect(codeOf("AccessDenied")).toBe("Kinesis.AccessDenied");
  expect(codeOf("AccessDeniedException")).toBe("Kinesis.AccessDenied");
  expect(codeOf("ResourceNotFoundException")).toBe("Kinesis.ResourceNotFound");
  expect(codeOf("LimitExceededException")).toBe("Kinesis.Throttling");
});

test("anything else is unknown, and keeps its message", () => {
  expect(sourceFailure(new Error("disk full"))).toEqual({
    errorCode: "Kinesis.Unknown",
    message: "disk full",
  });
});

test("reads that came too early are told from iterators that are too old", () => {
  const [early, old] = ["ProvisionedThroughputExceededException", "ExpiredIteratorException"].map(
    (code) => new AwsError(code, "no"),
  );
  expect([isThrottled(early), isExpired(early)]).toEqual([true, false]);
  expect([isThrottled(old), isExpired(old)]).toEqual([false, true]);
});
