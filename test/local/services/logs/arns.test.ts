import {
  groupArn,
  groupName,
  groupOfArn,
  requiredGroupName,
  streamArn,
} from "../../../../local/services/logs/arns";
import { fakeCloud } from "../../../support/fake-cloud";

const arn = "arn:aws:logs:us-east-1:000000000000:log-group:/a/b";

test("writes ARNs of groups and streams as IAM sees them", async () => {
  await using cloud = await fakeCloud();
  expect(groupArn(cloud, "/a/b")).toBe(arn);
  expect(streamArn(cloud, "/a/b")).toBe(`${arn}:log-stream:`);
  expect(streamArn(cloud, "/a/b", "s")).toBe(`${arn}:log-stream:s`);
});

test.each([
  [{ logGroupName: "/a/b" }, "/a/b"],
  [{ logGroupIdentifier: "/a/b" }, "/a/b"],
  [{ logGroupIdentifier: arn }, "/a/b"],
  [{}, ""],
])("%j names the group %j", (reference, name) => {
  expect(groupName(reference)).toBe(name);
});

test.each([
  [{}, "Either LogGroup name or LogGroup ARN is required."],
  [
    { logGroupName: "/a/b", logGroupIdentifier: arn },
    "LogGroup name and LogGroup ARN are mutually exclusive parameters.",
  ],
])("%j is refused where one group is needed", (reference, message) => {
  expect(() => requiredGroupName(reference)).toThrow(
    expect.objectContaining({ code: "InvalidParameterException", message }),
  );
});

test.each([arn, `${arn}:*`])("%s is the ARN of a group", (text) => {
  expect(groupOfArn(text)).toBe("/a/b");
});

test.each(["/a/b", "arn:aws:s3:::bucket", "arn:aws:logs:us-east-1:000000000000:destination:d"])(
  "%s is no ARN of a group",
  (text) => {
    expect(() => groupOfArn(text)).toThrow(expect.objectContaining({ code: "InvalidParameterException" }));
  },
);
