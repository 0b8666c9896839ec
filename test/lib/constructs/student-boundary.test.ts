import { synthClass } from "../../support/synth";

const resources = synthClass().template("shared").Resources ?? {};
const boundary = Object.entries(resources).find(([, { Type }]) => Type === "AWS::IAM::ManagedPolicy");
const actions: string[] =
  (boundary?.[1].Properties as { PolicyDocument: { Statement: { Action: string[] }[] } } | undefined)
    ?.PolicyDocument.Statement[0]?.Action ?? [];

describe("the boundary of students", () => {
  it("bounds the role that they wear", () => {
    const role = Object.values(resources).find(
      ({ Properties }) => (Properties as { MaxSessionDuration?: number }).MaxSessionDuration === 43_200,
    );
    expect(role?.Properties).toMatchObject({ PermissionsBoundary: { Ref: boundary?.[0] } });
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
    expect(JSON.stringify(boundary?.[1].Properties).length).toBeLessThan(6144);
  });
});
