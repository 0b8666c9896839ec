import { Readable } from "node:stream";
import { AwsError } from "../../../../../local/core/errors";
import { ROOT } from "../../../../../local/core/identity";
import { fetchCode } from "../../../../../local/services/lambda/code/fetch-code";
import { fakeCloud } from "../../../../support/fake-cloud";

const fetched = { S3Bucket: "b", S3Key: "k" };

test("takes the archive out of the request", async () => {
  await using cloud = await fakeCloud();
  expect(await fetchCode(cloud, ROOT, { ZipFile: Buffer.from("zip") })).toEqual(Buffer.from("zip"));
});

test("reads it from S3 as the caller, in the version that is asked for", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("s3.GetObject", () => ({ Body: Readable.from([Buffer.from("a"), Buffer.from("b")]) }));
  const code = { ...fetched, S3ObjectVersion: "v" };
  expect(await fetchCode(cloud, ROOT, code)).toEqual(Buffer.from("ab"));
  expect(cloud.calls).toEqual([
    {
      identity: ROOT,
      service: "s3",
      operation: "GetObject",
      input: { Bucket: "b", Key: "k", VersionId: "v" },
    },
  ]);
});

test.each([
  ["AccessDenied", "AccessDeniedException", "Your access has been denied by S3"],
  ["NoSuchKey", "InvalidParameterValueException", "S3 Error Code: NoSuchKey. S3 Error Message: why"],
])("tells that S3 says %s", async (s3, code, message) => {
  await using cloud = await fakeCloud();
  cloud.answers.set("s3.GetObject", () => {
    throw new AwsError(s3, "why");
  });
  await expect(fetchCode(cloud, ROOT, fetched)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{}, "Please provide a source for function code."],
  [{ S3Bucket: "b" }, "Please provide a source for function code."],
  [{ ...fetched, ZipFile: Buffer.from("x") }, "Please do not provide other FunctionCode parameters"],
  [{ ImageUri: "i" }, "container image (ImageUri)"],
  [{ ...fetched, SourceKMSKeyArn: "k" }, "SourceKMSKeyArn"],
])("refuses %j", async (code, message) => {
  await using cloud = await fakeCloud();
  await expect(fetchCode(cloud, ROOT, code)).rejects.toThrow(message);
});
