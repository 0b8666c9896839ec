import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest } from "../engine-under-test";

const sized = (Size: number) => ({
  Resources: { A: { Type: "Test::Thing", Properties: { Size } }, B: { Type: "Test::Thing", DependsOn: "A" } },
});

describe("updating a resource", () => {
  it("tells the handler what it is, what it was, and after a failure what was tried", async () => {
    await using engine = await engineUnderTest();
    const [type] = engine.world.types;
    if (!type) throw new Error("no type");
    const seen: unknown[] = [];
    let fails = true;
    type.update = async (standing, desired, previous) => {
      seen.push([desired.Size, previous.Size]);
      if (fails) {
        fails = false;
        throw new ResourceFailure("Half-way.");
      }
      return standing;
    };
    await engine.create("demo", sized(1));
    expect((await engine.update("demo", sized(2))).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(seen).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });
});
