import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Lambda::EventInvokeConfig", () => {
  it("is put, changed and deleted", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const context = resourceContext([lambda]);
    const type = typeOf(lambda, "AWS::Lambda::EventInvokeConfig");
    const desired = { FunctionName: "f", Qualifier: "$LATEST", MaximumRetryAttempts: 0 };
    const created = await type.create(desired, context);
    expect(created.physicalId).toBe("f|$LATEST");
    await type.update(created, { ...desired, MaximumRetryAttempts: 1 }, desired, context);
    expect(await act(lambda, "GetFunctionEventInvokeConfig", { FunctionName: "f" })).toMatchObject({
      MaximumRetryAttempts: 1,
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
  });
});
