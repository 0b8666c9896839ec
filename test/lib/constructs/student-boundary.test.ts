import { isAwsError } from "../../../local/core/errors";
import type { Identity } from "../../../local/core/identity";
import { type Access, policyOf, startAccess } from "../../support/access";
import { synthClass } from "../../support/synth-class";

interface Document {
  Statement: { Action: string[]; Condition?: object }[];
}

const shared = synthClass({ expires: "2026-01-15T05:00:00-08:00" }).expect("shared");
const [boundary = ["", {}]] = Object.entries(shared.findResources("AWS::IAM::ManagedPolicy"));
const document: Document = boundary[1].Properties.PolicyDocument;
const actions = document.Statement.flatMap(({ Action }) => Action);
const [role = {}] = Object.values(
  shared.findResources("AWS::IAM::Role", { Properties: { MaxSessionDuration: 43_200 } }),
);

describe("the boundary of students", () => {
  it("bounds the role that they wear", () => {
    expect(role.Properties).toMatchObject({ PermissionsBoundary: { Ref: boundary[0] } });
  });

  it("covers what a seat's bucket lets them do", () => {
    expect(actions).toEqual(expect.arrayContaining(["s3:GetObject", "s3:ListBucket", "firehose:PutRecord"]));
  });

  it("leaves out whatever makes, widens or prolongs something", () => {
    const forbidden =
      /^(?:\*|iam:(?!PassRole$)|sts:|scheduler:|cloudformation:(?!Describe|Get)|ec2:(?:Run|Create|Modify)|lambda:(?!Get)|s3:(?:Put|Delete)|logs:(?:Put|Delete|Create))/;
    expect(actions.filter((action) => forbidden.test(action))).toEqual([]);
  });

  it("keeps within the size of a managed policy", () => {
    expect(JSON.stringify(document).length).toBeLessThan(6144);
  });
});

describe("a student whose role somebody has given everything", () => {
  const everything = { Effect: "Allow", Action: "*", Resource: "*" };
  let access: Access;
  let student: Identity;

  beforeAll(async () => {
    access = await startAccess();
    const { Policy } = await access.call<{ Policy: { Arn: string } }>("iam", "CreatePolicy", {
      PolicyName: "boundary",
      PolicyDocument: JSON.stringify(document),
    });
    await access.call("iam", "CreateRole", {
      RoleName: "student",
      PermissionsBoundary: Policy.Arn,
      AssumeRolePolicyDocument: policyOf({
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { AWS: "arn:aws:iam::000000000000:root" },
      }),
    });
    const { Statement }: Document = role.Properties.Policies[0].PolicyDocument;
    const end = Statement.find(({ Condition }) => JSON.stringify(Condition ?? "").includes("CurrentTime"));
    await access.call("iam", "PutRolePolicy", {
      RoleName: "student",
      PolicyName: "Everything",
      PolicyDocument: policyOf(everything, end ?? {}),
    });
    student = await access.session({ RoleArn: "arn:aws:iam::000000000000:role/student" });
  });

  afterAll(() => access?.[Symbol.asyncDispose]());

  const may = (action: string): boolean => {
    const signal = new AbortController().signal;
    const call = { identity: student, conditions: {}, region: "us-east-1", requestId: "r", signal };
    try {
      access.iam.authorizer.authorize(call, { action, resource: "*" }, "AccessDenied");
      return true;
    } catch (error) {
      if (isAwsError(error, "AccessDenied")) return false;
      throw error;
    }
  };

  it.each([
    "ec2:RunInstances",
    "cloudformation:UpdateStack",
    "scheduler:UpdateSchedule",
    "iam:CreateRole",
    "iam:DeleteRolePermissionsBoundary",
    "lambda:InvokeFunction",
    "s3:PutObject",
  ])("may not %s all the same", (action) => {
    expect(may(action)).toBe(false);
  });

  it("may work until the class ends, and then nothing, whatever time the session has left", async () => {
    expect(may("firehose:PutRecord")).toBe(true);
    await access.clock.advance(3600_000);
    expect(may("firehose:PutRecord")).toBe(true);
    await access.clock.advance(1000);
    expect(may("firehose:PutRecord")).toBe(false);
  });
});
