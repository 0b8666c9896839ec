import { ROOT } from "../../../../local/core/identity";
import { executionIdentity } from "../../../../local/engine/deploy/execution-identity";
import { fakeCloud } from "../../../support/fake-cloud";

const ROLE = "arn:aws:iam::000000000000:role/exec";

describe("who changes the resources of a stack", () => {
  it("is the caller when there is no role", async () => {
    await using cloud = await fakeCloud();
    expect(await executionIdentity(cloud, ROOT, undefined)()).toBe(ROOT);
  });

  it("is one session of the role, until that is about to end", async () => {
    await using cloud = await fakeCloud();
    const identity = executionIdentity(cloud, ROOT, ROLE);
    const first = await identity();
    expect(first.roleArn).toBe(ROLE);
    expect(await identity()).toBe(first);
    await cloud.clock.advance(3600_000 - 30_000);
    expect(await identity()).not.toBe(first);
  });

  it("is refused as AWS words it when the role cannot be assumed", async () => {
    await using cloud = await fakeCloud();
    cloud.assume = () => Promise.reject(new Error("denied"));
    await expect(executionIdentity(cloud, ROOT, ROLE)()).rejects.toMatchObject({
      code: "ValidationError",
      message: `Role ${ROLE} is invalid or cannot be assumed`,
    });
  });
});
