import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

const Resource = "arn:aws:lambda:us-east-1:000000000000:function:f";

describe("UntagResource", () => {
  it("removes the keys that it is given", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Tags: { a: "1", b: "2" } });
    await act(lambda, "UntagResource", { Resource, TagKeys: ["a"] });
    expect(await act(lambda, "ListTags", { Resource })).toEqual({ Tags: { b: "2" } });
  });
});
