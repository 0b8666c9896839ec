import { isBelow, parameterFilter } from "../../../../local/services/ssm/filters";
import type { Parameter, ParameterVersion } from "../../../../local/services/ssm/store";

const version = (overrides: Partial<ParameterVersion> = {}): ParameterVersion => ({
  version: 1,
  value: "v",
  type: "String",
  tier: "Standard",
  dataType: "text",
  labels: [],
  modified: 0,
  modifiedBy: "arn:me",
  ...overrides,
});
const parameter = (name: string, overrides: Partial<ParameterVersion> = {}, tags = {}): Parameter => ({
  name,
  versions: [version(overrides)],
  tags,
});
const ALL = [
  parameter("/shop/db/host"),
  parameter("/shop/name", { labels: ["live"] }, { team: "red" }),
  parameter("/shop2/name", { type: "StringList", tier: "Advanced" }),
  parameter("plain", { dataType: "aws:ec2:image" }, { team: "" }),
];
const KEYS = ["Type", "Name", "Path", "Tier", "DataType", "Label", "KeyId", "tag"];
const found = (Key: string, Values?: string[], Option?: string) =>
  ALL.filter(parameterFilter([{ Key, Values, Option }], KEYS)).map(({ name }) => name);

test.each([
  ["Name", ["plain"], undefined, ["plain"]],
  ["Name", ["/shop/"], "BeginsWith", ["/shop/db/host", "/shop/name"]],
  ["Name", ["name"], "Contains", ["/shop/name", "/shop2/name"]],
  ["Type", ["StringList"], undefined, ["/shop2/name"]],
  ["Path", ["/shop"], undefined, ["/shop/name"]],
  ["Path", ["/shop"], "Recursive", ["/shop/db/host", "/shop/name"]],
  ["Path", ["/"], "OneLevel", ["plain"]],
  ["Tier", ["Advanced"], undefined, ["/shop2/name"]],
  ["DataType", ["aws:ec2:image"], undefined, ["plain"]],
  ["Label", ["li"], "BeginsWith", ["/shop/name"]],
  ["KeyId", ["alias/x"], undefined, []],
  ["tag:team", undefined, undefined, ["/shop/name", "plain"]],
  ["tag:team", ["red"], undefined, ["/shop/name"]],
])("%s %j %s finds %j", (key, values, option, names) => {
  expect(found(key, values, option)).toEqual(names);
});

test("all filters must hold", () => {
  const both = parameterFilter(
    [
      { Key: "Name", Option: "BeginsWith", Values: ["/shop"] },
      { Key: "Tier", Values: ["Standard"] },
    ],
    KEYS,
  );
  expect(ALL.filter(both).map(({ name }) => name)).toEqual(["/shop/db/host", "/shop/name"]);
});

test.each([
  [
    [{ Key: "Name", Values: ["a"] }],
    ["Type", "KeyId"],
    "InvalidFilterKey",
    "Valid filter keys include: [Type, KeyId].",
  ],
  [
    [
      { Key: "Type", Values: ["String"] },
      { Key: "Type", Values: ["String"] },
    ],
    KEYS,
    "InvalidFilterKey",
    "The following filter is duplicated in the request: Type.",
  ],
  [
    [{ Key: "Type", Option: "Contains", Values: ["S"] }],
    KEYS,
    "InvalidFilterOption",
    "Valid options include: [BeginsWith, Equals].",
  ],
  [[{ Key: "Type" }], KEYS, "InvalidFilterValue", "filter values are missing : null for filter key Type."],
  [
    [{ Key: "Tier", Values: ["Gold"] }],
    KEYS,
    "InvalidFilterOption",
    "The following filter value is not valid: Gold.",
  ],
  [[{ Key: "Path", Values: ["shop"] }], KEYS, "ValidationException", "must begin with a forward slash"],
])("refuses %j", (filters, keys, code, message) => {
  expect(() => parameterFilter(filters, keys)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});

test.each([
  ["/a/b", "/a", false, true],
  ["/a/b", "/a/", false, true],
  ["/a/b/c", "/a", false, false],
  ["/a/b/c", "/a", true, true],
  ["/ab", "/a", true, false],
  ["/a", "/", false, true],
])("%s below %s (recursive: %s): %s", (name, path, recursive, below) => {
  expect(isBelow(name, path, recursive)).toBe(below);
});
