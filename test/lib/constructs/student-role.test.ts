import type { Conditions } from "../../../local/core/action";
import { isAwsError } from "../../../local/core/errors";
import type { Identity } from "../../../local/core/identity";
import { type Access, startAccess } from "../../support/access";
import { synthClass } from "../../support/synth-class";

const TAGS = { "loglab:class": "dsci6007", "loglab:seat": "s01" };
const PSEUDO: Readonly<Record<string, string>> = {
  "AWS::AccountId": "000000000000",
  "AWS::Partition": "aws",
  "AWS::Region": "us-east-1",
};

const roles = Object.values(synthClass().expect("shared").findResources("AWS::IAM::Role"));
const role = roles.find(({ Properties }) => Properties.Description?.startsWith("A student"))?.Properties;

/** A document of the template as CloudFormation hands it on. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  if ("Ref" in value) return PSEUDO[String(value.Ref)];
  if ("Fn::Join" in value) {
    const [separator, parts] = value["Fn::Join"] as [string, unknown[]];
    return parts.map(resolved).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolved(member)]));
}

let access: Access;
let student: Identity;

const session = (tags: Readonly<Record<string, string>>, identity?: Identity): Promise<Identity> =>
  access.session(
    {
      RoleArn: "arn:aws:iam::000000000000:role/student",
      DurationSeconds: 43_200,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
    identity,
  );

beforeAll(async () => {
  access = await startAccess();
  await access.call("iam", "CreateRole", {
    RoleName: "student",
    AssumeRolePolicyDocument: JSON.stringify(resolved(role?.AssumeRolePolicyDocument)),
    MaxSessionDuration: role?.MaxSessionDuration,
    // As CloudFormation tags it, with the rest of the shared stack.
    Tags: [
      { Key: "loglab:class", Value: "dsci6007" },
      { Key: "loglab:seat", Value: "shared" },
    ],
  });
  await access.call("iam", "PutRolePolicy", {
    RoleName: "student",
    PolicyName: "Seat",
    PolicyDocument: JSON.stringify(resolved(role?.Policies[0].PolicyDocument)),
  });
  student = await session(TAGS);
});

afterAll(() => access?.[Symbol.asyncDispose]());

function may(action: string, resource: string, conditions: Conditions = {}, region = "us-east-1"): boolean {
  const call = {
    identity: student,
    conditions: {},
    region,
    requestId: "r",
    signal: new AbortController().signal,
  };
  try {
    access.iam.authorizer.authorize(call, { action, resource, conditions }, "AccessDenied");
    return true;
  } catch (error) {
    if (isAwsError(error, "AccessDenied")) return false;
    throw error;
  }
}

const tagged = (kind: "Resource" | "Request", seat = "s01", className = "dsci6007"): Conditions => ({
  [`aws:${kind}Tag/loglab:class`]: className,
  [`aws:${kind}Tag/loglab:seat`]: seat,
});

const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:us-east-1:000000000000:${resource}`;

describe("who wears the role", () => {
  test.each<[string, Record<string, string>]>([
    ["nobody without tags, who would be at no seat", {}],
    ["nobody without a class", { "loglab:seat": "s01" }],
    ["nobody without a seat", { "loglab:class": "dsci6007" }],
    ["nobody of another class", { ...TAGS, "loglab:class": "dsci6008" }],
    ["nobody as what the seats share", { ...TAGS, "loglab:seat": "shared" }],
    ["nobody at a seat without a name", { ...TAGS, "loglab:seat": "" }],
  ])("%s", async (_reason, tags) => {
    await expect(session(tags)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("no student, who could take another's seat", async () => {
    await expect(session({ ...TAGS, "loglab:seat": "s02" }, student)).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  test("nobody who is not allowed to, though the trust policy names the whole account", async () => {
    const nobody = await access.user("nobody");
    await expect(session(TAGS, nobody)).rejects.toMatchObject({ code: "AccessDenied" });
    const instructor = await access.user("instructor", {
      Effect: "Allow",
      Action: ["sts:AssumeRole", "sts:TagSession"],
      Resource: "*",
    });
    await expect(session(TAGS, instructor)).resolves.toMatchObject({ tags: TAGS });
  });
});

describe("what a student does on the own seat's things, and on no other's", () => {
  test.each([
    ["sees the stream and its hints", "firehose:DescribeDeliveryStream"],
    ["puts a record", "firehose:PutRecord"],
    ["puts a batch", "firehose:PutRecordBatch"],
    ["changes the hints", "firehose:UpdateDestination"],
    ["reads whose the stream is", "firehose:ListTagsForDeliveryStream"],
    ["reads heartbeats and errors", "logs:FilterLogEvents"],
    ["reads one stream of events", "logs:GetLogEvents"],
    ["finds the streams of events", "logs:DescribeLogStreams"],
    ["looks at the transform's code", "lambda:GetFunction"],
    ["looks at the transform's settings", "lambda:GetFunctionConfiguration"],
    ["restarts a generator", "ec2:RebootInstances"],
    ["stops a generator", "ec2:StopInstances"],
    ["starts a generator", "ec2:StartInstances"],
    ["ends a generator, to see what survives", "ec2:TerminateInstances"],
    ["sees the stack's outputs", "cloudformation:DescribeStacks"],
    ["sees what the stack is made of", "cloudformation:DescribeStackResources"],
    ["sees how the stack came up", "cloudformation:DescribeStackEvents"],
    ["reads the template", "cloudformation:GetTemplate"],
    ["puts to a data stream", "kinesis:PutRecords"],
    ["reads a data stream again", "kinesis:GetShardIterator"],
    ["takes the records of a shard", "kinesis:GetRecords"],
    ["splits a shard", "kinesis:SplitShard"],
    ["takes a data stream away", "kinesis:DeleteStream"],
  ])("%s: %s", (_reason, action) => {
    expect(may(action, "x", tagged("Resource"))).toBe(true);
    expect(may(action, "x", tagged("Resource", "s02"))).toBe(false);
    expect(may(action, "x", tagged("Resource", "shared"))).toBe(false);
    expect(may(action, "x", tagged("Resource", "s01", "dsci6008"))).toBe(false);
    expect(may(action, "x")).toBe(false);
    expect(may(action, "x", tagged("Resource"), "eu-west-1")).toBe(false);
  });

  test.each([
    "lambda:InvokeFunction",
    "lambda:UpdateFunctionCode",
    "firehose:DeleteDeliveryStream",
    "firehose:TagDeliveryStream",
    "firehose:UntagDeliveryStream",
    "ec2:CreateTags",
    "ec2:ModifyInstanceAttribute",
    "ec2:RunInstances",
    "logs:TagResource",
    "cloudformation:UpdateStack",
    "cloudformation:DeleteStack",
    "kinesis:TagResource",
    "kinesis:RemoveTagsFromStream",
    "kinesis:PutResourcePolicy",
    "kinesis:UpdateShardCount",
    "iam:GetRole",
    "s3:PutObject",
  ])("not even there: %s", (action) => {
    expect(may(action, "x", tagged("Resource"))).toBe(false);
  });
});

test.each(["s3:ListAllMyBuckets", "firehose:ListDeliveryStreams", "ec2:DescribeInstances"])(
  "lists that nobody can narrow are open: %s",
  (action) => {
    expect(may(action, "*")).toBe(true);
  },
);

test("buckets are listed from any Region, and nothing else is", () => {
  expect(may("s3:ListAllMyBuckets", "*", {}, "eu-west-1")).toBe(true);
  expect(may("ec2:DescribeInstances", "*", {}, "eu-west-1")).toBe(false);
});

test("an update may name the delivery role of the own seat, by the path of its stack, for Firehose alone", () => {
  const pass = (path: string, service = "firehose.amazonaws.com") =>
    may("iam:PassRole", `arn:aws:iam::000000000000:role/${path}`, { "iam:PassedToService": service });
  expect(pass("Lab-dsci6007-s01/Lab-dsci6007-s01-DeliveryRole-x")).toBe(true);
  expect(pass("Lab-dsci6007-s01/x", "lambda.amazonaws.com")).toBe(false);
  expect(pass("Lab-dsci6007-s02/x")).toBe(false);
  expect(pass("Lab-dsci6007-s011/x")).toBe(false);
  expect(pass("Lab-dsci6007-s01-GeneratorsRole-x")).toBe(false);
});

test.each(["kinesis:CreateStream", "kinesis:AddTagsToStream"])(
  "%s takes the seat's tags and a name that begins with the seat's, so that nobody's stream can be taken",
  (action) => {
    const stream = (name: string) => arn("kinesis", `stream/${name}`);
    expect(may(action, stream("Lab-dsci6007-s01.twelve"), tagged("Request"))).toBe(true);
    expect(may(action, stream("Lab-dsci6007-s01.twelve"))).toBe(false);
    expect(may(action, stream("Lab-dsci6007-s01.twelve"), tagged("Request", "s02"))).toBe(false);
    expect(may(action, stream("Lab-dsci6007-s02.twelve"), tagged("Request"))).toBe(false);
    expect(may(action, stream("orders"), tagged("Request"))).toBe(false);
  },
);

test("consumers are those of streams that the student has made", () => {
  const consumer = (name: string) => arn("kinesis", `stream/${name}/consumer/c:1764000000`);
  expect(may("kinesis:SubscribeToShard", consumer("Lab-dsci6007-s01.twelve"))).toBe(true);
  expect(may("kinesis:SubscribeToShard", consumer("Lab-dsci6007-s02.twelve"))).toBe(false);
});
