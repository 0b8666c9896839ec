import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { studentSession } from "../../../cli/seats/student-session";
import { localTarget, type Target } from "../../../cli/target";
import { startTestCloud, type TestCloud } from "../../support/cloud";

const TRUST = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { AWS: "000000000000" },
    Action: ["sts:AssumeRole", "sts:TagSession"],
    Condition: { StringEquals: { "aws:RequestTag/loglab:class": ["a", "b"] } },
  },
};
/** An instructor who is a role's session, and may look and hand out. */
const INSTRUCTOR = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Action: ["cloudformation:DescribeStacks", "sts:AssumeRole", "sts:TagSession"],
    Resource: "*",
  },
};

let cloud: TestCloud;
let target: Target;

async function deploy(StackName: string, template: object): Promise<void> {
  const TemplateBody = JSON.stringify(template);
  const Capabilities = ["CAPABILITY_NAMED_IAM"];
  await cloud.call("cloudformation", "CreateStack", { StackName, TemplateBody, Capabilities });
  const { Stacks } = await cloud.call<{ Stacks: { StackStatus: string }[] }>(
    "cloudformation",
    "DescribeStacks",
    { StackName },
  );
  expect(Stacks[0]?.StackStatus).toBe("CREATE_COMPLETE");
}

const role = (RoleName: string, Properties: object) => ({
  Type: "AWS::IAM::Role",
  Properties: { RoleName, AssumeRolePolicyDocument: TRUST, ...Properties },
});

const output = (id: string) => ({ StudentRoleArn: { Value: { "Fn::GetAtt": [id, "Arn"] } } });

beforeAll(async () => {
  cloud = await startTestCloud({ bootstrapped: false });
  target = localTarget(cloud.port, "us-east-1");
  const MaxSessionDuration = 43_200;
  await deploy("Lab-a-shared", {
    Resources: { Student: role("student", { MaxSessionDuration }) },
    Outputs: output("Student"),
  });
  await deploy("Lab-old-shared", { Resources: { Other: role("other", {}) } });
  await deploy("Lab-c-shared", {
    Resources: { Student: role("closed", { MaxSessionDuration }) },
    Outputs: output("Student"),
  });
});

afterAll(() => cloud?.stop());

test("the student of a seat is a session of twelve hours, named by class and seat", async () => {
  const { expires, ...credentials } = await studentSession(target, "us-east-1", "a", "s01");
  const { Arn } = await new STSClient({ ...cloud.client, credentials }).send(
    new GetCallerIdentityCommand({}),
  );
  expect(Arn).toBe("arn:aws:sts::000000000000:assumed-role/student/a-s01");
  expect((expires.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
});

test("handed out by a role's session, it lasts an hour, which is all that AWS gives a chain of roles", async () => {
  await deploy("instructor", {
    Resources: {
      Role: role("instructor", {
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: { Effect: "Allow", Principal: { AWS: "000000000000" }, Action: "sts:AssumeRole" },
        },
        Policies: [{ PolicyName: "own", PolicyDocument: INSTRUCTOR }],
      }),
    },
  });
  const { Credentials } = await cloud.call<{
    Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string };
  }>("sts", "AssumeRole", {
    RoleArn: "arn:aws:iam::000000000000:role/instructor",
    RoleSessionName: "ann",
  });
  const environment = {
    AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
    AWS_SESSION_TOKEN: Credentials.SessionToken,
  };
  const { expires } = await studentSession({ ...target, environment }, "us-east-1", "a", "s01");
  expect((expires.getTime() - Date.now()) / 3_600_000).toBeCloseTo(1, 1);
});

test.each([
  [
    "that is not deployed",
    "none",
    "There is no stack Lab-none-shared in us-east-1.",
    "Deploy the class: npx cdk deploy --all.",
  ],
  [
    "that was deployed before there was a role for students",
    "old",
    "The stack Lab-old-shared has no role for students: it was deployed before there was one.",
    "Deploy the class again: npx cdk deploy --all.",
  ],
])("of a class %s nobody becomes a student, and is told what to do", async (_what, name, message, fix) => {
  await expect(studentSession(target, "us-east-1", name, "s01")).rejects.toMatchObject({
    name: "LabError",
    message,
    fix,
  });
});

test("whoever may not wear the role is told whom to ask, and for what", async () => {
  await expect(studentSession(target, "us-east-1", "c", "s01")).rejects.toMatchObject({
    name: "LabError",
    message: expect.stringMatching(/^You may not become the student at s01: User: .*sts:AssumeRole/),
    fix: expect.stringContaining("sts:TagSession on arn:aws:iam::000000000000:role/closed"),
  });
});
