import { AwsError } from "../../../../../local/core/errors";
import { deliveryFailure } from "../../../../../local/services/firehose/delivery/s3-failures";

test.each([
  ["AccessDenied", "S3.AccessDenied"],
  ["NoSuchBucket", "S3.NoSuchBucket"],
  ["MethodNotAllowed", "S3.MethodNotAllowed"],
  ["KMS.NotFoundException", "S3.KMS.NotFoundException"],
  ["AccessDeniedException", "S3.AccessDenied"],
])("§13 S3's %s is told as %s, with what to do", (code, told) => {
  const { errorCode, message } = deliveryFailure(new AwsError(code, "refused", 403));
  expect(errorCode).toBe(told);
  expect(message).toMatch(/\. [A-Z].*\.$/);
});

test("§13 anything else is an InternalError with its own sentence", () => {
  expect(deliveryFailure(new AwsError("SlowDown", "Please reduce your request rate.", 503))).toEqual({
    errorCode: "InternalError",
    message: "Please reduce your request rate.",
  });
  expect(deliveryFailure("broken")).toEqual({ errorCode: "InternalError", message: "broken" });
});
