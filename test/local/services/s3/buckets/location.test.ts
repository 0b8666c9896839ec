import { regionFor } from "../../../../../local/services/s3/buckets/location";

test.each([
  [undefined, "us-east-1", "us-east-1"],
  ["eu-west-1", "us-east-1", "eu-west-1"],
  ["EU", "us-east-1", "eu-west-1"],
  ["eu-west-1", "eu-west-1", "eu-west-1"],
  ["EU", "eu-west-1", "eu-west-1"],
])("makes a bucket with the constraint %s, asked in %s, in %s", (constraint, signedFor, region) => {
  expect(regionFor(constraint, signedFor)).toBe(region);
});

test.each(["us-east-1", "aws-global", "foo"])("refuses the constraint %s in us-east-1", (constraint) => {
  expect(() => regionFor(constraint, "us-east-1")).toThrow(
    expect.objectContaining({
      code: "InvalidLocationConstraint",
      members: { LocationConstraint: constraint },
    }),
  );
});

test.each([
  [undefined, "The unspecified location constraint is incompatible"],
  ["us-west-1", "The us-west-1 location constraint is incompatible"],
  ["EU", "The EU location constraint is incompatible"],
])("refuses the constraint %s in us-east-2", (constraint, message) => {
  expect(() => regionFor(constraint, "us-east-2")).toThrow(
    `${message} for the region specific endpoint this request was sent to.`,
  );
});
