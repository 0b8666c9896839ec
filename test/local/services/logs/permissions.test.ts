import { createLogs } from "../../../../local/services/logs";
import { act, fakeCloud, rootCall } from "../../../support/fake-cloud";

const ARN = "arn:aws:logs:us-east-1:000000000000:log-group:g";
const OWN = { "aws:ResourceTag/seat": "s01" };

async function taggedGroup() {
  const cloud = await fakeCloud();
  const logs = createLogs(cloud);
  await act(logs, "CreateLogGroup", { logGroupName: "g", tags: { seat: "s01" } });
  const ask = async (operation: string, input: object) =>
    logs.actions.find(({ name }) => name === operation)?.permissions(input, rootCall());
  return { ask, [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose]() };
}

test.each([
  ["FilterLogEvents", { logGroupName: "g" }, `${ARN}:log-stream:`],
  ["FilterLogEvents", { logGroupIdentifier: ARN }, `${ARN}:log-stream:`],
  ["DescribeLogStreams", { logGroupName: "g" }, `${ARN}:log-stream:`],
  ["DeleteLogGroup", { logGroupName: "g" }, `${ARN}:log-stream:`],
  ["GetLogEvents", { logGroupName: "g", logStreamName: "s" }, `${ARN}:log-stream:s`],
  ["PutLogEvents", { logGroupName: "g", logStreamName: "s" }, `${ARN}:log-stream:s`],
  ["ListTagsLogGroup", { logGroupName: "g" }, ARN],
  ["ListTagsForResource", { resourceArn: `${ARN}:*` }, `${ARN}:*`],
])("a policy on %s of %j may look at the tags of the group", async (action, input, resource) => {
  await using test = await taggedGroup();
  expect(await test.ask(action, input)).toEqual([{ action: `logs:${action}`, resource, conditions: OWN }]);
});

test("a policy on tagging may look at what is to be put on, and at what is there", async () => {
  await using test = await taggedGroup();
  expect(await test.ask("TagResource", { resourceArn: ARN, tags: { seat: "s02" } })).toEqual([
    {
      action: "logs:TagResource",
      resource: ARN,
      conditions: { ...OWN, "aws:RequestTag/seat": "s02", "aws:TagKeys": ["seat"] },
    },
  ]);
  expect(await test.ask("UntagResource", { resourceArn: ARN, tagKeys: ["seat"] })).toEqual([
    { action: "logs:UntagResource", resource: ARN, conditions: { ...OWN, "aws:TagKeys": ["seat"] } },
  ]);
});

test("a policy on the creation of a group may look at the tags that it is to have", async () => {
  await using test = await taggedGroup();
  const conditions = { "aws:RequestTag/seat": "s02", "aws:TagKeys": ["seat"] };
  const other = ARN.replace(/g$/, "h");
  expect(await test.ask("CreateLogGroup", { logGroupName: "h", tags: { seat: "s02" } })).toEqual([
    { action: "logs:CreateLogGroup", resource: `${other}:log-stream:`, conditions },
    { action: "logs:TagResource", resource: other, conditions },
  ]);
});

test("a group that is not there has no tags, and the list of groups is nobody's", async () => {
  await using test = await taggedGroup();
  expect(await test.ask("FilterLogEvents", { logGroupName: "none" })).toEqual([
    expect.objectContaining({ conditions: {} }),
  ]);
  expect(await test.ask("DescribeLogGroups", {})).toEqual([
    { action: "logs:DescribeLogGroups", resource: ARN.replace(/g$/, ":log-stream:") },
  ]);
});
