import { ResourceFailure } from "../../../../local/core/resource-type";
import { retainedOnRollback } from "../../../../local/engine/deploy/clean-up";
import type { Settled } from "../../../../local/engine/records";
import { engineUnderTest } from "../engine-under-test";

describe("cleaning up", () => {
  it("leaves behind what cannot be deleted, and the update has succeeded all the same", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" }, B: { Type: "Test::Thing" } } });
    engine.world.failures.set("delete B", new ResourceFailure("Not empty."));
    const stack = await engine.update("demo", { Resources: { A: { Type: "Test::Thing" } } });
    expect(stack.StackStatus).toBe("UPDATE_COMPLETE");
    expect(await engine.events("demo")).toContain("B DELETE_FAILED Not empty.");
    engine.world.failures.clear();
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
    expect([...engine.world.things.keys()]).toEqual([expect.stringMatching(/^B-/)]);
  });

  it.each([
    ["Retain", undefined, true],
    ["Retain", true, false],
    ["RetainExceptOnCreate", undefined, false],
    ["Delete", undefined, false],
  ] as const)("keeps a new thing with %s (RetainExceptOnCreate %s): %s", (deletionPolicy, except, kept) => {
    expect(retainedOnRollback({ deletionPolicy } as Settled, except)).toBe(kept);
  });
});
