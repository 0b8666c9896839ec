import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("CreateAlias", () => {
  it("names a version, with a share for another", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "UpdateFunctionConfiguration", { FunctionName: "f", Timeout: 9 });
    await act(lambda, "PublishVersion", { FunctionName: "f" });
    const create = (input: object) => act(lambda, "CreateAlias", { FunctionName: "f", ...input });
    const RoutingConfig = { AdditionalVersionWeights: { "2": 0.1 } };
    expect(await create({ Name: "live", FunctionVersion: "1", RoutingConfig })).toMatchObject({
      AliasArn: "arn:aws:lambda:us-east-1:000000000000:function:f:live",
      FunctionVersion: "1",
      RoutingConfig,
    });
    await expect(create({ Name: "live", FunctionVersion: "1" })).rejects.toMatchObject({
      code: "ResourceConflictException",
      message: "Alias already exists: arn:aws:lambda:us-east-1:000000000000:function:f:live",
    });
    await expect(create({ Name: "x", FunctionVersion: "7" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
    await expect(create({ Name: "7", FunctionVersion: "1" })).rejects.toMatchObject({
      code: "ValidationException",
    });
    await expect(create({ Name: "x", FunctionVersion: "$LATEST", RoutingConfig })).rejects.toThrow(
      "$LATEST is not supported for an alias pointing to more than 1 version",
    );
  });
});
