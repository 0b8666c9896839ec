import type { LifecycleRule } from "@aws-sdk/client-s3";
import {
  lifecycleRules,
  restoreRules,
  transitionMinimum,
} from "../../../../../local/services/s3/configuration/lifecycle-rules";

const rule: LifecycleRule = { ID: "r", Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 7 } };

test("gives a rule a name that has none", () => {
  const [named] = lifecycleRules([{ ...rule, ID: undefined }]);
  expect(named?.ID).toMatch(/.{8,}/);
});

test("brings dates back from JSON", () => {
  const dated = { ...rule, Expiration: { Date: new Date("2030-01-01T00:00:00Z") } };
  const kept = JSON.parse(JSON.stringify(lifecycleRules([dated])));
  expect(restoreRules(kept)).toEqual([dated]);
});

test.each<[string, LifecycleRule]>([
  ["no filter and no prefix", { ...rule, Filter: undefined }],
  ["a filter and a prefix", { ...rule, Prefix: "x" }],
  ["a filter of two members", { ...rule, Filter: { Prefix: "x", And: { Prefix: "y" } } }],
  ["an unknown status", { ...rule, Status: "On" as "Enabled" }],
  ["days beside a delete marker", { ...rule, Expiration: { Days: 1, ExpiredObjectDeleteMarker: true } }],
  ["an empty expiration of versions", { ...rule, NoncurrentVersionExpiration: {} as never }],
])("refuses a rule with %s as malformed", (_, given) => {
  expect(() => lifecycleRules([given])).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});

test.each<[string, LifecycleRule[], string]>([
  ["two rules of one name", [rule, rule], "Rule ID must be unique. Found same ID for one or more rules"],
  ["no action", [{ ...rule, Expiration: undefined }], "At least one action needs to be specified in a rule"],
  [
    "a time of day",
    [{ ...rule, Expiration: { Date: new Date("2030-01-01T01:00:00Z") } }],
    "'Date' must be at midnight GMT",
  ],
  [
    "no day",
    [{ ...rule, Expiration: { Days: 0 } }],
    "'Days' for Expiration action must be a positive integer",
  ],
  [
    "a tag twice",
    [{ ...rule, Filter: { And: { Tags: [1, 2].map((n) => ({ Key: "k", Value: `${n}` })) } } }],
    "Duplicate Tag Keys are not allowed.",
  ],
])("refuses rules with %s", (_, given, message) => {
  expect(() => lifecycleRules(given)).toThrow(message);
});

test("refuses an empty list", () => {
  expect(() => lifecycleRules([])).toThrow(expect.objectContaining({ code: "MalformedXML" }));
  expect(() => lifecycleRules(undefined)).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});

test("knows two minimum sizes of transitions", () => {
  expect(transitionMinimum(undefined)).toBe("all_storage_classes_128K");
  expect(transitionMinimum("varies_by_storage_class")).toBe("varies_by_storage_class");
  expect(() => transitionMinimum("value")).toThrow("Invalid TransitionDefaultMinimumObjectSize found: value");
});
