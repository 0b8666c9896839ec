import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Lambda::Alias", () => {
  it("is created with weights, moved and deleted", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "UpdateFunctionConfiguration", { FunctionName: "f", Timeout: 9 });
    await act(lambda, "PublishVersion", { FunctionName: "f" });
    const context = resourceContext([lambda]);
    const type = typeOf(lambda, "AWS::Lambda::Alias");
    const desired = {
      FunctionName: "f",
      FunctionVersion: "1",
      Name: "live",
      RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: "2", FunctionWeight: 0.25 }] },
    };
    const created = await type.create(desired, context);
    expect(created.physicalId).toBe("arn:aws:lambda:us-east-1:000000000000:function:f:live");
    expect(await act(lambda, "GetAlias", { FunctionName: "f", Name: "live" })).toMatchObject({
      RoutingConfig: { AdditionalVersionWeights: { "2": 0.25 } },
    });
    await type.update(created, { FunctionName: "f", FunctionVersion: "2", Name: "live" }, desired, context);
    const moved = await act<object>(lambda, "GetAlias", { FunctionName: "f", Name: "live" });
    expect(moved).toMatchObject({ FunctionVersion: "2" });
    expect(moved).not.toHaveProperty("RoutingConfig");
    await type.delete(created, desired, context);
    expect(await act(lambda, "ListAliases", { FunctionName: "f" })).toEqual({ Aliases: [] });
  });
});
