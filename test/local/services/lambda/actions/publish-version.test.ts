import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("PublishVersion", () => {
  it("publishes only what has changed", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const publish = (input: object = {}) => act(lambda, "PublishVersion", { FunctionName: "f", ...input });
    expect(await publish({ Description: "first" })).toMatchObject({ Version: "1", Description: "first" });
    expect(await publish()).toMatchObject({ Version: "1" });
    await act(lambda, "UpdateFunctionConfiguration", { FunctionName: "f", Timeout: 9 });
    expect(await publish()).toMatchObject({ Version: "2", Timeout: 9 });
  });

  it("publishes the code that was meant", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await expect(
      act(lambda, "PublishVersion", { FunctionName: "f", CodeSha256: "other" }),
    ).rejects.toMatchObject({
      code: "InvalidParameterValueException",
      message: expect.stringMatching(
        /^CodeSHA256 \(other\) is different from current CodeSHA256 in \$LATEST/,
      ),
    });
  });
});
