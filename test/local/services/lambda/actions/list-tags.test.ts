import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ListTags", () => {
  it("says that a function is not there", async () => {
    await using cloud = await fakeCloud();
    const Resource = "arn:aws:lambda:us-east-1:000000000000:function:none";
    await expect(act(createLambda(cloud), "ListTags", { Resource })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
