import { act, rootCall } from "../../../support/fake-cloud";
import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = { Resources: { A: { Type: "Test::Thing", Properties: { Size: 1 } } } };
const BODY = JSON.stringify(TEMPLATE);

describe("CreateStack", () => {
  it.each([
    [
      { StackName: "*bad*" },
      "1 validation error detected: Value '*bad*' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
    ],
    [{ TemplateBody: undefined }, "Either Template URL or Template Body must be specified."],
    [
      { DisableRollback: true, OnFailure: "DELETE" },
      "Either DisableRollback or OnFailure can be specified, not both.",
    ],
    [
      { TemplateBody: `{"a":"${"x".repeat(51200)}"}` },
      "failed to satisfy constraint: Member must have length less than or equal to 51200",
    ],
    [{ StackPolicyBody: "{}" }, "Error validating stack policy: Invalid stack policy"],
    [
      { ResourceTypes: ["AWS::EC2::*"] },
      "Resource type Test::Thing is not allowed by parameter ResourceTypes [AWS::EC2::*]",
    ],
    [
      { DeploymentConfig: { Mode: "EXPRESS" } },
      "DeploymentConfig Mode EXPRESS is not modelled by the local cloud",
    ],
  ])("refuses %j", async (more, message) => {
    await using engine = await engineUnderTest();
    expect(
      await refusal(engine.call("CreateStack", { StackName: "demo", TemplateBody: BODY, ...more })),
    ).toContain(message);
    await expect(engine.stack("demo")).rejects.toThrow("does not exist");
  });

  it("refuses a second stack of the name, but answers a client that repeats itself", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", TEMPLATE, { ClientRequestToken: "once" });
    await expect(engine.call("CreateStack", { StackName: "demo", TemplateBody: BODY })).rejects.toMatchObject(
      {
        code: "AlreadyExistsException",
        message: "Stack [demo] already exists",
      },
    );
    const again = await engine.call("CreateStack", {
      StackName: "demo",
      TemplateBody: BODY,
      ClientRequestToken: "once",
    });
    expect(again).toEqual({ StackId });
    await engine.delete("demo");
    const anew = await engine.create("demo", TEMPLATE);
    expect(anew.StackId).not.toBe(StackId);
  });

  it("takes the place of a stack that was only in review", async () => {
    await using engine = await engineUnderTest();
    const review = await engine.call<{ StackId: string; Id: string }>("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "next",
      ChangeSetType: "CREATE",
      TemplateBody: BODY,
    });
    const stack = await engine.create("demo", TEMPLATE);
    expect(stack.StackId).toBe(review.StackId);
    expect(await engine.call("DescribeChangeSet", { ChangeSetName: review.Id })).toMatchObject({
      ExecutionStatus: "OBSOLETE",
    });
  });

  it("wants what can give rights to be acknowledged", async () => {
    await using engine = await engineUnderTest();
    const role = (properties: object) => ({
      Resources: { R: { Type: "Test::Role", Properties: properties } },
    });
    const create = (properties: object, Capabilities: string[]) =>
      engine.create("demo", role(properties), { Capabilities });
    await expect(create({}, [])).rejects.toMatchObject({
      code: "InsufficientCapabilitiesException",
      message: "Requires capabilities : [CAPABILITY_IAM]",
    });
    expect(await refusal(create({ RoleName: "mine" }, ["CAPABILITY_IAM"]))).toBe(
      "Requires capabilities : [CAPABILITY_NAMED_IAM]",
    );
    expect((await create({ RoleName: "mine" }, ["CAPABILITY_NAMED_IAM"])).StackStatus).toBe(
      "CREATE_COMPLETE",
    );
  });

  it("asks IAM for itself and for the role that it passes on", async () => {
    await using engine = await engineUnderTest();
    const action = engine.service.actions.find(({ name }) => name === "CreateStack");
    const permissions = await action?.permissions(
      { StackName: "demo", RoleARN: "arn:aws:iam::000000000000:role/exec", Tags: [{ Key: "a", Value: "b" }] },
      rootCall(),
    );
    expect(permissions).toEqual([
      {
        action: "cloudformation:CreateStack",
        resource: "arn:aws:cloudformation:us-east-1:000000000000:stack/demo/*",
        conditions: {
          "cloudformation:RoleArn": "arn:aws:iam::000000000000:role/exec",
          "aws:TagKeys": ["a"],
          "aws:RequestTag/a": "b",
        },
      },
      {
        action: "iam:PassRole",
        resource: "arn:aws:iam::000000000000:role/exec",
        conditions: { "iam:PassedToService": "cloudformation.amazonaws.com" },
      },
    ]);
  });

  it("makes the calls of resources with the execution role, and without one with the caller", async () => {
    await using engine = await engineUnderTest();
    const roleArn = "arn:aws:iam::000000000000:role/exec";
    engine.cloud.answers.set("test.Touch", () => ({}));
    await engine.create("one", TEMPLATE, { RoleARN: roleArn });
    await engine.world.contexts.at(-1)?.call("test", "Touch", {});
    expect(engine.cloud.calls.at(-1)?.identity).toMatchObject({
      kind: "role-session",
      roleArn,
      sessionName: "AWSCloudFormation",
    });
    const caller = {
      kind: "user" as const,
      arn: "arn:aws:iam::000000000000:user/ana",
      account: "000000000000",
      userId: "AIDA",
    };
    await act(
      engine.service,
      "CreateStack",
      { StackName: "two", TemplateBody: BODY },
      rootCall({ identity: caller }),
    );
    await engine.ended("two");
    await engine.world.contexts.at(-1)?.call("test", "Touch", {});
    expect(engine.cloud.calls.at(-1)?.identity).toEqual(caller);
  });

  it("refuses a role that CloudFormation may not assume", async () => {
    await using engine = await engineUnderTest();
    engine.cloud.assume = async () => {
      throw new Error("denied");
    };
    const RoleARN = "arn:aws:iam::000000000000:role/exec";
    expect(await refusal(engine.create("demo", TEMPLATE, { RoleARN }))).toBe(
      `Role ${RoleARN} is invalid or cannot be assumed`,
    );
  });
});
