import { AwsError, isAwsError, notModelled } from "../../../local/core/errors";

test("tells AWS's errors from all others, and one from another", () => {
  const error = new AwsError("NoSuchKey", "The specified key does not exist.", 404, { Key: "k" });
  expect(error).toMatchObject({ status: 404, members: { Key: "k" }, headers: {} });
  expect(isAwsError(error)).toBe(true);
  expect(isAwsError(error, "NoSuchKey")).toBe(true);
  expect(isAwsError(error, "NoSuchBucket")).toBe(false);
  expect(isAwsError(Object.assign(new Error(), { code: "NoSuchKey" }))).toBe(false);
});

test("names what is not modelled, and where that stands", () => {
  expect(notModelled("action s3:X")).toMatchObject({
    code: "NotModelledByLocalCloud",
    status: 501,
    message:
      "action s3:X is not modelled by the local cloud (see local/FIDELITY.md). Remove it, or deploy to AWS.",
  });
});
