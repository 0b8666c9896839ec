import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

const firehose = {
  FunctionName: "f",
  StatementId: "s1",
  Action: "lambda:InvokeFunction",
  Principal: "firehose.amazonaws.com",
  SourceArn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/d",
  SourceAccount: "000000000000",
};

describe("AddPermission", () => {
  it("adds a statement with the conditions that it is given", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const { Statement } = await act<{ Statement: string }>(lambda, "AddPermission", firehose);
    expect(JSON.parse(Statement)).toEqual({
      Sid: "s1",
      Effect: "Allow",
      Principal: { Service: "firehose.amazonaws.com" },
      Action: "lambda:InvokeFunction",
      Resource: "arn:aws:lambda:us-east-1:000000000000:function:f",
      Condition: {
        StringEquals: { "AWS:SourceAccount": "000000000000" },
        ArnLike: { "AWS:SourceArn": firehose.SourceArn },
      },
    });
  });

  it.each([
    ["*", "*"],
    ["123456789012", { AWS: "arn:aws:iam::123456789012:root" }],
    ["arn:aws:iam::123456789012:user/ada", { AWS: "arn:aws:iam::123456789012:user/ada" }],
  ])("writes the principal %s as policies write it", async (Principal, expected) => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const { Statement } = await act<{ Statement: string }>(lambda, "AddPermission", {
      ...firehose,
      Principal,
    });
    expect(JSON.parse(Statement)).toMatchObject({ Principal: expected });
  });

  it("refuses a statement id that is taken, and another revision", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "AddPermission", firehose);
    await expect(act(lambda, "AddPermission", firehose)).rejects.toMatchObject({
      code: "ResourceConflictException",
      message:
        "The statement id (s1) provided already exists. Please provide a new statement id, or remove the existing statement.",
    });
    await expect(
      act(lambda, "AddPermission", { ...firehose, StatementId: "s2", RevisionId: "old" }),
    ).rejects.toMatchObject({ code: "PreconditionFailedException" });
  });
});
