import { isGone, tagFilter, tagMap } from "../../../cli/inventory/tags";
import { awsError } from "../../support/answering";

test("reads tags as one service and another spells them", () => {
  expect(tagMap([{ Key: "a", Value: "1" }, { key: "b", value: "2" }, { Key: "c" }])).toEqual({
    a: "1",
    b: "2",
    c: "",
  });
  expect(tagMap(undefined)).toEqual({});
});

test("filters by the class's tag", () => {
  expect(tagFilter("dsci")).toEqual({ Name: "tag:loglab:class", Values: ["dsci"] });
});

test.each([
  ...[
    "NoSuchBucket",
    "NoSuchEntityException",
    "ResourceNotFoundException",
    "InvalidVolume.NotFound",
    "ParameterNotFound",
  ],
])("takes %s for gone", (name) => {
  expect(isGone(awsError(name, ""))).toBe(true);
});

test("takes a refusal for none", () => {
  expect(isGone(awsError("AccessDenied", ""))).toBe(false);
  expect(isGone("NoSuchBucket")).toBe(false);
});
