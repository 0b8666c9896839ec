import type { GetParameterCommandOutput, PutParameterCommandOutput } from "@aws-sdk/client-ssm";
import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("PutParameter", () => {
  it("counts versions and keeps what an overwrite does not say", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "/a/b", Value: "1", Type: "StringList", Description: "two" });
    const second = await act<PutParameterCommandOutput>(ssm, "PutParameter", {
      Name: "/a/b",
      Value: "2",
      Overwrite: true,
    });
    expect(second).toEqual({ Version: 2, Tier: "Standard" });
    const { Parameters } = await act<{ Parameters: object[] }>(ssm, "DescribeParameters", {});
    expect(Parameters).toMatchObject([{ Name: "/a/b", Type: "StringList", Description: "two", Version: 2 }]);
  });

  it("does not write over a parameter unless told to", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await expect(act(ssm, "PutParameter", { Name: "x", Value: "2", Type: "String" })).rejects.toMatchObject({
      code: "ParameterAlreadyExists",
      message:
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
    });
    const { Parameter } = await act<GetParameterCommandOutput>(ssm, "GetParameter", { Name: "x" });
    expect(Parameter?.Value).toBe("1");
  });

  it.each([
    [{ Name: "x", Value: "1" }, "ValidationException", /A parameter type is required/],
    [
      { Name: "x", Value: "", Type: "String" },
      "ValidationException",
      /Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1/,
    ],
    [
      { Name: "x", Value: "1", Type: "Text" },
      "ValidationException",
      /enum value set: \[String, StringList, SecureString\]/,
    ],
    [{ Name: "a/b", Value: "1", Type: "String" }, "ValidationException", /fully qualified name/],
    [{ Name: "/aws/x", Value: "1", Type: "String" }, "AccessDeniedException", /reserved parameter name/],
    [{ Name: "awsx", Value: "1", Type: "String" }, "ValidationException", /can't be prefixed/],
    [{ Name: "a b", Value: "1", Type: "String" }, "ValidationException", /mix of letters/],
    [{ Name: "/x".repeat(16), Value: "1", Type: "String" }, "HierarchyLevelLimitExceededException", /15/],
    [{ Name: "x", Value: "1", Type: "SecureString" }, "NotModelledByLocalCloud", /SecureString/],
    [
      { Name: "x", Value: "abc", Type: "String", AllowedPattern: "^\\d+$" },
      "ParameterPatternMismatchException",
      /\^\\d\+\$/,
    ],
    [
      { Name: "x", Value: "1", Type: "String", AllowedPattern: "(" },
      "InvalidAllowedPatternException",
      /not valid/,
    ],
    [{ Name: "x", Value: "v".repeat(4097), Type: "String" }, "ValidationException", /Standard tier/],
    [
      { Name: "x", Value: "1", Type: "String", DataType: "aws:ec2:image" },
      "ValidationException",
      /not in a valid format/,
    ],
    [
      { Name: "x", Value: "1", Overwrite: true, Tags: [{ Key: "a", Value: "b" }] },
      "ValidationException",
      /tags and overwrite can't be used together/,
    ],
  ])("refuses %j", async (input, code, message) => {
    await using cloud = await fakeCloud();
    await expect(act(createSsm(cloud), "PutParameter", input)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it("moves a large value to the advanced tier when it may", async () => {
    await using cloud = await fakeCloud();
    const put = await act<PutParameterCommandOutput>(createSsm(cloud), "PutParameter", {
      Name: "x",
      Value: "v".repeat(4097),
      Type: "String",
      Tier: "Intelligent-Tiering",
    });
    expect(put.Tier).toBe("Advanced");
  });

  it("keeps a hundred versions, and refuses to drop one that bears a label", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    for (let i = 1; i <= 101; i++) {
      await act(ssm, "PutParameter", { Name: "x", Value: String(i), Type: "String", Overwrite: true });
    }
    await expect(act(ssm, "GetParameter", { Name: "x:1" })).rejects.toMatchObject({
      code: "ParameterVersionNotFound",
    });
    await act(ssm, "LabelParameterVersion", { Name: "x", ParameterVersion: 2, Labels: ["live"] });
    await expect(
      act(ssm, "PutParameter", { Name: "x", Value: "102", Overwrite: true }),
    ).rejects.toMatchObject({ code: "ParameterMaxVersionLimitExceeded" });
  });

  it("asks for the right to tag when it is given tags", async () => {
    await using cloud = await fakeCloud();
    const action = createSsm(cloud).actions.find(({ name }) => name === "PutParameter");
    const resource = "arn:aws:ssm:us-east-1:000000000000:parameter/a";
    expect(action?.permissions({ Name: "a", Tags: [{ Key: "k", Value: "v" }] }, {} as never)).toEqual([
      { action: "ssm:PutParameter", resource },
      { action: "ssm:AddTagsToResource", resource },
    ]);
  });
});
