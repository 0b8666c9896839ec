import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

beforeEach(async () => {
  for (const Bucket of ["beta", "alpha"]) await s3.call("CreateBucket", { Bucket });
  const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" };
  await s3.call("CreateBucket", { Bucket: "gamma", CreateBucketConfiguration });
});

const names = async (input: object): Promise<unknown[]> => {
  const { Buckets } = await s3.call<{ Buckets: { Name: string }[] }>("ListBuckets", input);
  return Buckets.map(({ Name }) => Name);
};

test("lists buckets by name with Region and ARN", async () => {
  expect(await names({})).toEqual(["alpha", "beta", "gamma", "logs"]);
  const { Buckets, Owner } = await s3.call("ListBuckets", { Prefix: "gamma" });
  expect(Buckets).toEqual([
    {
      Name: "gamma",
      CreationDate: new Date("2026-01-15T12:00:00Z"),
      BucketRegion: "eu-west-1",
      BucketArn: "arn:aws:s3:::gamma",
    },
  ]);
  expect(Owner).toEqual({ ID: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("pages, and picks by prefix and Region", async () => {
  const { ContinuationToken } = await s3.call("ListBuckets", { MaxBuckets: 3 });
  expect(await names({ MaxBuckets: 3, ContinuationToken })).toEqual(["logs"]);
  expect(await names({ Prefix: "l" })).toEqual(["logs"]);
  expect(await names({ BucketRegion: "eu-west-1" })).toEqual(["gamma"]);
  expect(await s3.call("ListBuckets", { MaxBuckets: 4 })).not.toHaveProperty("ContinuationToken");
});

test.each([
  [{ BucketRegion: "eu-east-1" }, "Argument value eu-east-1 is not a valid AWS Region"],
  [{ MaxBuckets: 0 }, "Argument max-buckets must be an integer between 1 and 10000"],
  [{ ContinuationToken: "foreign" }, "The continuation token provided is incorrect"],
])("refuses %j", async (input, message) => {
  expect((await s3.failure("ListBuckets", input)).message).toBe(message);
});

test("needs s3:ListAllMyBuckets", async () => {
  expect(await s3.needs("ListBuckets")).toEqual(["s3:ListAllMyBuckets on *"]);
});
