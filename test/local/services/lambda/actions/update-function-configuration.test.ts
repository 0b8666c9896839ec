import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("UpdateFunctionConfiguration", () => {
  it("changes what it names and keeps the rest", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Environment: { Variables: { AA: "1", BB: "2" } }, Timeout: 10 });
    await act(lambda, "UpdateFunctionConfiguration", {
      FunctionName: "f",
      MemorySize: 256,
      Environment: { Variables: { CC: "3" } },
    });
    expect(await act(lambda, "GetFunctionConfiguration", { FunctionName: "f" })).toMatchObject({
      MemorySize: 256,
      Timeout: 10,
      Environment: { Variables: { CC: "3" } },
    });
  });

  it("refuses what the local cloud does not model, and another revision", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const update = (input: object) =>
      act(lambda, "UpdateFunctionConfiguration", { FunctionName: "f", ...input });
    await expect(update({ SnapStart: { ApplyOn: "PublishedVersions" } })).rejects.toThrow(/SnapStart/);
    await expect(update({ DeadLetterConfig: { TargetArn: "arn:aws:sqs:us-east-1:0:q" } })).rejects.toThrow(
      /DeadLetterConfig/,
    );
    await expect(update({ RevisionId: "old" })).rejects.toMatchObject({
      code: "PreconditionFailedException",
    });
  });
});
