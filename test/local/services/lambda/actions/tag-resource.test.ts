import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

const Resource = "arn:aws:lambda:us-east-1:000000000000:function:f";

describe("TagResource", () => {
  it("adds and replaces tags of functions, not of versions", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Tags: { a: "1" }, Publish: true });
    await act(lambda, "TagResource", { Resource, Tags: { a: "2", b: "3" } });
    expect(await act(lambda, "ListTags", { Resource })).toEqual({ Tags: { a: "2", b: "3" } });
    await expect(act(lambda, "TagResource", { Resource: `${Resource}:1`, Tags: {} })).rejects.toMatchObject({
      code: "InvalidParameterValueException",
    });
  });
});
