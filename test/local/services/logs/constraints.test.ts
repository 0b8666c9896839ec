import { check } from "../../../../local/services/logs/constraints";

const refused = (operation: Parameters<typeof check>[0], input: object) => {
  try {
    check(operation, input);
  } catch (error) {
    return error;
  }
  return undefined;
};

const stream = { logGroupName: "g", logStreamName: "s" };

test.each([
  ["CreateLogGroup", { logGroupName: "a b" }, "regular expression pattern: [\\.\\-_/#A-Za-z0-9]+"],
  ["CreateLogGroup", { logGroupName: "a", tags: { "a?": "b" } }, "Value 'a?' at 'tags.key'"],
  ["CreateLogStream", { logGroupName: "g", logStreamName: "a:b" }, "'logStreamName'"],
  ["PutLogEvents", { ...stream, logEvents: [] }, "Member must have length greater than or equal to 1"],
  ["PutLogEvents", { ...stream, logEvents: [{ message: "m" }] }, "'logEvents.1.member.timestamp'"],
  ["PutLogEvents", { ...stream, logEvents: [{ timestamp: 1, message: "" }] }, "'logEvents.1.member.message'"],
  ["PutRetentionPolicy", { logGroupName: "g", retentionInDays: 2 }, "'retentionInDays'"],
  ["DescribeLogGroups", { limit: 51 }, "Member must have value less than or equal to 50"],
  ["GetLogEvents", { ...stream, limit: 10_001 }, "Member must have value less than or equal to 10000"],
] as const)("%s with %j is refused", (operation, input, message) => {
  expect(refused(operation, input)).toMatchObject({
    code: "InvalidParameterException",
    message: expect.stringContaining(message),
  });
});

test.each([1, 7, 365, 3653])("events may be kept for %i days", (retentionInDays) => {
  expect(refused("PutRetentionPolicy", { logGroupName: "g", retentionInDays })).toBeUndefined();
});
