import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ListTagsForResource", () => {
  it("says that a resource is not there", async () => {
    await using cloud = await fakeCloud();
    const input = { ResourceType: "Parameter", ResourceId: "none" };
    await expect(act(createSsm(cloud), "ListTagsForResource", input)).rejects.toMatchObject({
      code: "InvalidResourceId",
    });
  });
});
