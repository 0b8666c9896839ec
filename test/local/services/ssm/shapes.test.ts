import { describeHistory, describeMetadata, describe as given } from "../../../../local/services/ssm/shapes";
import type { Parameter } from "../../../../local/services/ssm/store";

const common = {
  type: "String",
  tier: "Standard",
  dataType: "text",
  modified: 1000,
  modifiedBy: "arn:me",
} as const;
const first = { ...common, version: 1, value: "old", labels: ["live"], allowedPattern: "^o" };
const second = { ...common, version: 2, value: "new", labels: [], description: "why" };
const parameter: Parameter = { name: "/a", tags: {}, versions: [first, second] };
const when = new Date(1000);

test("gives a version with its value and the selector that asked for it", () => {
  expect(given(parameter, first, "arn:a", ":live")).toEqual({
    Name: "/a",
    Type: "String",
    Value: "old",
    Version: 1,
    Selector: ":live",
    LastModifiedDate: when,
    ARN: "arn:a",
    DataType: "text",
  });
});

test("describes the newest version without its value", () => {
  expect(describeMetadata(parameter, "arn:a")).toEqual({
    Name: "/a",
    Type: "String",
    Description: "why",
    LastModifiedDate: when,
    LastModifiedUser: "arn:me",
    Version: 2,
    Tier: "Standard",
    Policies: [],
    DataType: "text",
    ARN: "arn:a",
  });
});

test("tells a version's history with value, labels and pattern", () => {
  expect(describeHistory(parameter, first)).toMatchObject({
    Version: 1,
    Value: "old",
    Labels: ["live"],
    AllowedPattern: "^o",
  });
});
