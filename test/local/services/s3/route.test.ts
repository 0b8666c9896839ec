import { bucketOfHost, route } from "../../../../local/services/s3/route";

/** A request as the AWS CLI, boto3 and SDK v3 make it, path style. */
function asked(method: string, target: string, headers: Record<string, string> = {}, host = "127.0.0.1") {
  const [path = "", query = ""] = target.split("?");
  const pairs = query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name, value] as const;
    });
  return route({ method, host, path, query: pairs, headers });
}

test.each([
  ["GET", "/", "ListBuckets"],
  ["GET", "/?x-id=ListBuckets", "ListBuckets"],
  ["PUT", "/logs", "CreateBucket"],
  ["PUT", "/logs/", "CreateBucket"],
  ["DELETE", "/logs", "DeleteBucket"],
  ["HEAD", "/logs", "HeadBucket"],
  ["GET", "/logs?list-type=2&prefix=a&encoding-type=url", "ListObjectsV2"],
  ["GET", "/logs?prefix=a&encoding-type=url", "ListObjects"],
  ["GET", "/logs?versions&encoding-type=url", "ListObjectVersions"],
  ["GET", "/logs?uploads", "ListMultipartUploads"],
  ["GET", "/logs?location", "GetBucketLocation"],
  ["GET", "/logs?policyStatus", "GetBucketPolicyStatus"],
  ["GET", "/logs?policy", "GetBucketPolicy"],
  ["PUT", "/logs?publicAccessBlock", "PutPublicAccessBlock"],
  ["PUT", "/logs?encryption", "PutBucketEncryption"],
  ["PUT", "/logs?website", "PutBucketWebsite"],
  ["GET", "/logs?metrics", "ListBucketMetricsConfigurations"],
  ["GET", "/logs?metrics&id=all", "GetBucketMetricsConfiguration"],
  ["POST", "/logs?delete", "DeleteObjects"],
  ["GET", "/logs/a/b?x-id=GetObject", "GetObject"],
  ["GET", "/logs/a/b?versionId=null", "GetObject"],
  ["GET", "/logs/a/b?tagging", "GetObjectTagging"],
  ["GET", "/logs/a/b?attributes", "GetObjectAttributes"],
  ["GET", "/logs/a/b?uploadId=u&x-id=ListParts", "ListParts"],
  ["HEAD", "/logs/a/b", "HeadObject"],
  ["DELETE", "/logs/a/b?x-id=DeleteObject", "DeleteObject"],
  ["DELETE", "/logs/a/b?uploadId=u", "AbortMultipartUpload"],
  ["PUT", "/logs/a/b?x-id=PutObject", "PutObject"],
  ["PUT", "/logs/a/b?partNumber=1&uploadId=u", "UploadPart"],
  ["POST", "/logs/a/b?uploads", "CreateMultipartUpload"],
  ["POST", "/logs/a/b?uploadId=u", "CompleteMultipartUpload"],
  ["POST", "/logs/a/b?select&select-type=2", "SelectObjectContent"],
])("takes %s %s for %s", (method, target, operation) => {
  expect(asked(method, target).operation).toBe(operation);
});

test("tells a copy from a write by its header", () => {
  const copy = { "x-amz-copy-source": "logs/k" };
  expect(asked("PUT", "/logs/a", copy).operation).toBe("CopyObject");
  expect(asked("PUT", "/logs/a?partNumber=1&uploadId=u", copy).operation).toBe("UploadPartCopy");
});

test.each([
  ["/logs/a/b", "a/b"],
  ["/logs//a", "/a"],
  ["/logs/a//", "a//"],
  ["/logs/%C3%A9%20%25%2F%2B+", "é %/++"],
])("finds the key of %s", (path, Key) => {
  expect(asked("GET", path).labels).toEqual({ Bucket: "logs", Key });
});

test("finds the bucket in the host", () => {
  expect(asked("GET", "/a/b", {}, "my.logs.localhost").labels).toEqual({ Bucket: "my.logs", Key: "a/b" });
  expect(asked("PUT", "/", {}, "logs.localhost")).toEqual({
    operation: "CreateBucket",
    labels: { Bucket: "logs" },
  });
});

test.each([
  ["127.0.0.1", undefined],
  ["localhost", undefined],
  ["s3.localhost", undefined],
  ["s3.us-east-1.amazonaws.com", undefined],
  ["logs.localhost", "logs"],
  ["logs.s3.localhost", "logs"],
  ["logs.s3.us-east-1.amazonaws.com", "logs"],
  ["logs.s3-us-west-2.amazonaws.com", "logs"],
  ["logs.s3.dualstack.eu-west-1.amazonaws.com", "logs"],
  ["s3.localhost.localstack.cloud", undefined],
  ["a.b.s3.localhost.localstack.cloud", "a.b"],
])("reads the host %s", (host, bucket) => {
  expect(bucketOfHost(host)).toBe(bucket);
});

test("refuses what S3 has not", () => {
  expect(() => asked("POST", "/logs/k")).toThrow(
    expect.objectContaining({
      code: "MethodNotAllowed",
      status: 405,
      members: { Method: "POST", ResourceType: "OBJECT" },
    }),
  );
  expect(() => asked("GET", "/logs/%zz")).toThrow(expect.objectContaining({ code: "InvalidURI" }));
  expect(() => asked("POST", "/logs")).toThrow(/form \(POST\) is not modelled/);
});
