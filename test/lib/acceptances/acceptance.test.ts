import { type Acceptance, accepts, concerns } from "../../../lib/acceptances/acceptance";
import { LAB_CLASS } from "../../support/lab-class";

const acceptance = (change: Partial<Acceptance>): Acceptance => ({
  validator: "cdk-nag",
  rule: "AwsSolutions-S1",
  on: "seat/Bucket/Resource",
  reason: "Because it is so.",
  owner: "lab maintainers",
  line: 1,
  ...change,
});

const found = { validator: "cdk-nag", rule: "AwsSolutions-S1", on: "seat/Bucket/Resource" } as const;

test("a finding is accepted by validator, rule and construct", () => {
  expect(accepts(acceptance({}), found)).toBe(true);
  expect(accepts(acceptance({ validator: "cfn-lint" }), found)).toBe(false);
  expect(accepts(acceptance({ rule: "AwsSolutions-S10" }), found)).toBe(false);
  expect(accepts(acceptance({ on: "shared/Bucket/Resource" }), found)).toBe(false);
});

test("a star in a rule is the rule's own, no pattern", () => {
  expect(
    accepts(acceptance({ rule: "IAM5[Resource::*]" }), { ...found, rule: "IAM5[Resource::<Bucket.Arn>/*]" }),
  ).toBe(false);
});

test.each([
  ["seat/Generators/*/Instance/Resource", "seat/Generators/web2/Instance/Resource", true],
  ["seat/Generators/*/Resource", "seat/Generators/web2/Instance/Resource", false],
  ["seat/Generators/web*/Instance/Resource", "seat/Generators/web2/Instance/Resource", true],
  ["*/**", "seat/Bucket/Resource", true],
  ["*/**", "shared", true],
  ["seat/**", "shared/Network", false],
  ["seat/**/Resource", "seat/Bucket/Resource", true],
  ["seat/Bucket.Resource", "seat/Bucket/Resource", false],
  ["seat/Bucket", "seat/Bucket/Resource", false],
])("%s on %s: %s", (on, path, accepted) => {
  expect(accepts(acceptance({ on }), { ...found, on: path })).toBe(accepted);
});

test("an entry for another pipeline is about no class of this one", () => {
  expect(concerns(acceptance({}), LAB_CLASS)).toBe(true);
  expect(concerns(acceptance({ only: { destination: "s3" } }), LAB_CLASS)).toBe(true);
  expect(concerns(acceptance({ only: { destination: "redshift" } }), LAB_CLASS)).toBe(false);
  expect(concerns(acceptance({ only: { destination: "s3", source: "kafka" } }), LAB_CLASS)).toBe(false);
});

test("an entry for a pinned image is about classes that give an AMI id", () => {
  const pinned = acceptance({ only: { image: "pinned" } });
  expect(concerns(pinned, { ...LAB_CLASS, image: "ami-0123456789abcdef0" })).toBe(true);
  expect(concerns(pinned, { ...LAB_CLASS, image: "/images/mine" })).toBe(false);
  expect(concerns(pinned, LAB_CLASS)).toBe(false);
});

test("an entry for classes that end is about those that say when", () => {
  const ending = acceptance({ only: { expires: "given" } });
  expect(concerns(ending, { ...LAB_CLASS, expires: "2026-12-18T18:00:00-08:00" })).toBe(true);
  expect(concerns(ending, LAB_CLASS)).toBe(false);
});
