import { check } from "../../../../local/services/ssm/constraints";

const refused = (operation: Parameters<typeof check>[0], input: object) => {
  try {
    check(operation, input);
  } catch (error) {
    return error;
  }
  return undefined;
};

test.each([
  ["GetParameter", {}, "Value null at 'name' failed to satisfy constraint: Member must not be null"],
  [
    "GetParameters",
    { Names: Array.from({ length: 11 }, (_, i) => `n${i}`) },
    "Member must have length less than or equal to 10",
  ],
  [
    "PutParameter",
    { Name: "a", Value: "b", Type: "Text" },
    "enum value set: [String, StringList, SecureString]",
  ],
  [
    "GetParametersByPath",
    { Path: "/", MaxResults: 11 },
    "Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10",
  ],
  [
    "AddTagsToResource",
    { ResourceType: "Parameter", ResourceId: "a", Tags: [{ Key: "a?", Value: "" }] },
    "tags.1.member.key",
  ],
  [
    "DescribeParameters",
    { ParameterFilters: [{ Key: "Owner" }] },
    "regular expression pattern: tag:.+|Name|Type",
  ],
] as const)("%s with %j is refused", (operation, input, message) => {
  expect(refused(operation, input)).toMatchObject({
    code: "ValidationException",
    message: expect.stringContaining(message),
  });
});

test("takes what the service model takes", () => {
  expect(
    refused("PutParameter", {
      Name: "a",
      Value: "b",
      Type: "String",
      Tags: [{ Key: "größe", Value: "1 m" }],
    }),
  ).toBeUndefined();
  expect(
    refused("DescribeParameters", { ParameterFilters: [{ Key: "tag:team" }], MaxResults: 50 }),
  ).toBeUndefined();
});
