import * as errors from "../../../../local/services/s3/errors";

test("puts S3's own members into the bodies of errors", () => {
  expect(errors.noSuchBucket("logs").members).toEqual({ BucketName: "logs" });
  expect(errors.noSuchKey("k").members).toEqual({ Key: "k" });
  expect(errors.noSuchUpload("u").members).toEqual({ UploadId: "u" });
  expect(errors.invalidArgument("s", "n").members).toEqual({ ArgumentName: "n" });
  expect(errors.invalidArgument("s", "n", 0).members).toEqual({ ArgumentName: "n", ArgumentValue: 0 });
  expect(errors.permanentRedirect("logs", "eu-west-1")).toMatchObject({
    status: 301,
    members: { Endpoint: "s3.eu-west-1.amazonaws.com", Bucket: "logs" },
    headers: { "x-amz-bucket-region": "eu-west-1" },
  });
});

test("calls every fault of the caller's one of the caller's", () => {
  const statuses = [
    errors.accessDenied(),
    errors.malformedXml(),
    errors.bucketAlreadyOwned("b"),
    errors.preconditionFailed("If-Match"),
    errors.missingContentLength(),
    errors.invalidRange("bytes=9-", 1),
    errors.notImplemented("h"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([403, 400, 409, 412, 411, 416, 501]);
});
