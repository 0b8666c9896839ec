import { putQuota, streamQuota } from "../../../../../local/services/firehose/limits/quota";

test.each([
  ["us-east-1", 5000],
  ["ap-northeast-1", 5000],
  ["eu-central-1", 2000],
  ["sa-east-1", 500],
  ["ap-southeast-7", 100],
])("§15 %s has room for %i streams", (region, streams) => {
  expect(streamQuota(region)).toBe(streams);
});

test("§5 three Regions take more a second than the others", () => {
  const large = { records: 500_000, requests: 2_000, bytes: 5_242_880 };
  expect(["us-east-1", "us-west-2", "eu-west-1"].map(putQuota)).toEqual([large, large, large]);
  expect(putQuota("us-east-2")).toEqual({ records: 100_000, requests: 1_000, bytes: 1_048_576 });
});
