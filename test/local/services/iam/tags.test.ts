import {
  callerTags,
  requestTags,
  resourceTags,
  tagList,
  withoutTags,
  withTags,
} from "../../../../local/services/iam/tags";

const SYSTEM = { Key: "aws:cloudformation:stack-name", Value: "Lab" };

test("CloudFormation's tags are kept, but the caller does not answer for them", () => {
  const given = [SYSTEM, { Key: "seat", Value: "s01" }];
  expect(withTags({}, given)).toEqual({ [SYSTEM.Key]: "Lab", seat: "s01" });
  expect(callerTags(given)).toEqual([{ Key: "seat", Value: "s01" }]);
  expect(requestTags(given)).toEqual({ "aws:TagKeys": ["seat"], "aws:RequestTag/seat": "s01" });
  expect(requestTags([SYSTEM])).toEqual({});
});

test("tags that are there show under two names of keys", () => {
  expect(resourceTags({ seat: "s01" })).toEqual({
    "aws:ResourceTag/seat": "s01",
    "iam:ResourceTag/seat": "s01",
  });
});

test("tags are taken away in whatever case, and listed as they are", () => {
  expect(tagList(withoutTags({ Seat: "s01", class: "a" }, ["SEAT"]))).toEqual([{ Key: "class", Value: "a" }]);
});
