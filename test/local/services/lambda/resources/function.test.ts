import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { ROLE } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const INLINE = {
  Code: { ZipFile: "exports.handler = async () => 1;" },
  Handler: "index.handler",
  Role: ROLE,
  Runtime: "nodejs22.x",
};

describe("AWS::Lambda::Function", () => {
  it("is created from inline code, changed in place and deleted", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const context = resourceContext([lambda]);
    const type = typeOf(lambda, "AWS::Lambda::Function");
    const desired = {
      ...INLINE,
      Timeout: 60,
      ReservedConcurrentExecutions: 2,
      RuntimeManagementConfig: { UpdateRuntimeOn: "Manual" },
      Tags: [{ Key: "a", Value: "b" }],
    };
    const created = await type.create(desired, context);
    const name = "Test-Thing-ABCDEFGHIJKL";
    expect(created).toMatchObject({
      physicalId: name,
      attributes: { Arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}` },
    });
    expect(await act(lambda, "GetFunction", { FunctionName: name })).toMatchObject({
      Configuration: { Timeout: 60 },
      Concurrency: { ReservedConcurrentExecutions: 2 },
      Tags: { a: "b", "aws:cloudformation:logical-id": "Thing" },
    });
    const changed = { ...INLINE, Code: { ZipFile: "exports.handler = async () => 2;" } };
    expect(await type.update(created, changed, desired, context)).toEqual(created);
    const after = await act<object>(lambda, "GetFunction", { FunctionName: name });
    expect(after).toMatchObject({ Configuration: { Timeout: 3 }, Tags: context.tags });
    expect(after).not.toHaveProperty("Concurrency");
    expect(await act(lambda, "GetRuntimeManagementConfig", { FunctionName: name })).toMatchObject({
      UpdateRuntimeOn: "Auto",
    });
    await type.delete(created, changed, context);
    await type.delete(created, changed, context);
    expect(await act(lambda, "ListFunctions", {})).toEqual({ Functions: [] });
  });

  it("goes on with its own function after a crash, and never takes over somebody else's", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const type = typeOf(lambda, "AWS::Lambda::Function");
    const named = { ...INLINE, FunctionName: "named" };
    await type.create(named, resourceContext([lambda]));
    await expect(type.create(named, resourceContext([lambda]))).resolves.toMatchObject({
      physicalId: "named",
    });
    await expect(type.create(named, resourceContext([lambda], { logicalId: "Other" }))).rejects.toMatchObject(
      { code: "ResourceConflictException" },
    );
  });
});
