import { ROOT } from "../../../../local/core/identity";
import { sessionTagKeys, sessionTags } from "../../../../local/services/sts/session-tags";

const chained = { ...ROOT, tags: { seat: "s01", class: "a" }, transitiveTagKeys: ["seat"] };

test("transitive tags go on along a chain, the others end", () => {
  expect(sessionTags(chained, [{ Key: "team", Value: "x" }], ["team"])).toEqual({
    tags: { seat: "s01", team: "x" },
    transitive: ["seat", "team"],
  });
  expect(sessionTags(ROOT)).toEqual({ tags: {}, transitive: [] });
});

test.each([
  [[{ Key: "Seat", Value: "s02" }], [], "conflicts with a transitive tag key"],
  [
    [
      { Key: "a", Value: "1" },
      { Key: "A", Value: "2" },
    ],
    [],
    "Duplicate tag keys found.",
  ],
  [[{ Key: "aws:x", Value: "1" }], [], "must not begin with aws:"],
  [[{ Key: "a", Value: "1" }], ["b"], "must be included in the requested tags"],
])("refuses %j with transitive %j", (given, transitive, message) => {
  expect(() => sessionTags(chained, given, transitive)).toThrow(
    expect.objectContaining({ code: "ValidationError", message: expect.stringContaining(message) }),
  );
});

test("policies see the tags that are given and those that are passed on", () => {
  expect(sessionTagKeys(chained, [{ Key: "team", Value: "x" }])).toEqual({
    "aws:TagKeys": ["seat", "team"],
    "aws:RequestTag/seat": "s01",
    "aws:RequestTag/team": "x",
  });
  expect(sessionTagKeys(ROOT)).toEqual({});
});
