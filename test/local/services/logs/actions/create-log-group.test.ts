import { createLogs } from "../../../../../local/services/logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateLogGroup", () => {
  it("makes a group once", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    await act(logs, "CreateLogGroup", { logGroupName: "/aws/lambda/x", tags: { a: "b" } });
    await expect(act(logs, "CreateLogGroup", { logGroupName: "/aws/lambda/x" })).rejects.toMatchObject({
      code: "ResourceAlreadyExistsException",
      message: "The specified log group already exists",
    });
    expect(await act(logs, "ListTagsLogGroup", { logGroupName: "/aws/lambda/x" })).toEqual({
      tags: { a: "b" },
    });
  });

  it.each([
    [{ logGroupName: "a b" }, "InvalidParameterException"],
    [{ logGroupName: "x".repeat(513) }, "InvalidParameterException"],
    [{ logGroupName: "g", logGroupClass: "CHEAP" }, "InvalidParameterException"],
    [{ logGroupName: "g", tags: { "aws:x": "y" } }, "InvalidParameterException"],
    [{ logGroupName: "g", logGroupClass: "DELIVERY" }, "NotModelledByLocalCloud"],
    [{ logGroupName: "g", kmsKeyId: "arn:aws:kms:us-east-1:0:key/1" }, "NotModelledByLocalCloud"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    await expect(act(createLogs(cloud), "CreateLogGroup", input)).rejects.toMatchObject({ code });
  });
});
