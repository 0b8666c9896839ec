import { plain, say } from "../../../lib/summary/say";

test.each([
  ["a text", "plain text", "plain text"],
  ["a reference", { Ref: "Bucket83908E77" }, "Bucket"],
  ["an ARN", { "Fn::GetAtt": ["Bucket83908E77", "Arn"] }, "Bucket"],
  ["another attribute", { "Fn::GetAtt": ["Bucket83908E77", "DomainName"] }, "Bucket.DomainName"],
  ["a join", { "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket83908E77", "Arn"] }, "/*"]] }, "Bucket/*"],
  ["a substitution", { "Fn::Sub": `assets-\${AWS::AccountId}` }, "assets-<account>"],
  [
    "an import",
    { "Fn::ImportValue": "Lab-c-shared:ExportsOutputFnGetAttEmptierRoleC86294A5Arn7D50258D" },
    "shared EmptierRole",
  ],
  ["a condition", { Bool: { x: { Ref: "AWS::Region" } } }, '{"Bool":{"x":"AWS::Region"}}'],
  ["nothing", null, "null"],
])("%s reads as one says it", (_, value, said) => {
  expect(say(value)).toBe(said);
});

test("a logical id loses the CDK's hashes, and nothing that a person wrote", () => {
  expect(plain("TransformFunction58095C87")).toBe("TransformFunction");
  expect(plain("Generatorsweb1Instance97F9318Ff703930c4dd0187e")).toBe("Generatorsweb1Instance");
  expect(plain("MyBucket")).toBe("MyBucket");
});

test("the parameter that holds an image is called so", () => {
  const id = "SsmParameterValueawsserviceamiC96584B6F00A464EAD1953AFF4B05118Parameter";
  expect(plain(id)).toBe("Image");
});
