import { propertyChanges } from "../../../lib/summary/property-changes";

const template = (Properties: Record<string, unknown>, Type = "AWS::Lambda::Function") => ({
  Resources: { Function58095C87: { Type, Properties } },
});

const changes = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  propertyChanges(template(before), template(after));

test("a property is told with its path and both its values", () => {
  expect(
    changes({ Config: { List: [{ Size: 1 }], Same: 1 } }, { Config: { List: [{ Size: 2 }], Same: 1 } }),
  ).toEqual(["Function.Config.List.0.Size: 1 → 2"]);
});

test("a property that only one side has is told too", () => {
  expect(changes({ Old: "a" }, { New: { Ref: "Bucket83908E77" } })).toEqual([
    "Function.Old: a → nothing",
    "Function.New: nothing → Bucket",
  ]);
});

test("intrinsic functions are told as one says them, and long values are cut", () => {
  const join = (end: string) => ({ "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket83908E77", "Arn"] }, end]] });
  expect(changes({ Arn: join("/a") }, { Arn: join("/b") })).toEqual(["Function.Arn: Bucket/a → Bucket/b"]);
  const [line = ""] = changes({ Text: "x".repeat(100) }, { Text: "y" });
  expect(line).toBe(`Function.Text: ${"x".repeat(59)}… → y`);
});

test("what stands among the grants, and what code alone changes, is not told twice", () => {
  const key = (hash: string) => ({ Code: { S3Key: `${hash.repeat(64)}.zip` } });
  expect(changes(key("a"), key("b"))).toEqual([]);
  expect(changes({ Policies: [1] }, { Policies: [2] })).toEqual([]);
  const policy = (text: string) => template({ PolicyDocument: text }, "AWS::IAM::Policy");
  expect(propertyChanges(policy("a"), policy("b"))).toEqual([]);
});

test("a resource that was replaced by another edition of itself is the same resource", () => {
  const instance = (edition: string, size: string) => ({
    Resources: {
      [`web1Instance97F9318F${edition}`]: { Type: "AWS::EC2::Instance", Properties: { InstanceType: size } },
    },
  });
  expect(propertyChanges(instance("f703930c4dd0187e", "a"), instance("0123456789abcdef", "b"))).toEqual([
    "web1Instance.InstanceType: a → b",
  ]);
});

test("a resource of another type is another resource, which the summary tells", () => {
  expect(propertyChanges(template({ A: 1 }), template({ A: 2 }, "AWS::S3::Bucket"))).toEqual([]);
});
