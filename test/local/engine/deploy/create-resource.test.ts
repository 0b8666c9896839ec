import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest } from "../engine-under-test";

const ONE = { Resources: { A: { Type: "Test::Thing", Properties: { Size: 1 } } } };

describe("creating a resource", () => {
  it("that says early that it exists is kept from then on, and deleted when the rest fails", async () => {
    await using engine = await engineUnderTest();
    const [type] = engine.world.types;
    if (type) {
      type.create = async (_properties, context) => {
        engine.world.things.set("half", {});
        await context.initiated({ physicalId: "half", attributes: {} });
        throw new ResourceFailure("The second half failed.");
      };
      type.delete = async ({ physicalId }) => void engine.world.things.delete(physicalId);
    }
    await engine.create("demo", ONE);
    expect(await engine.events("demo")).toEqual([
      "demo CREATE_IN_PROGRESS User Initiated",
      "A CREATE_IN_PROGRESS",
      "A CREATE_IN_PROGRESS Resource creation Initiated",
      "A CREATE_FAILED The second half failed.",
      "demo ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [A]. Rollback requested by user.",
      "A DELETE_IN_PROGRESS",
      "A DELETE_COMPLETE",
      "demo ROLLBACK_COMPLETE",
    ]);
    expect(engine.world.things.size).toBe(0);
  });

  it("in the place of another that fails leaves the other standing and nothing of itself", async () => {
    await using engine = await engineUnderTest();
    const named = (Name: string) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Name } } } });
    await engine.create("demo", named("one"));
    const [old] = [...engine.world.things.keys()];
    engine.world.failures.set("create A", new ResourceFailure("No."));
    expect((await engine.update("demo", named("two"))).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect([...engine.world.things.keys()]).toEqual([old]);
    expect(await engine.events("demo")).toContain("A UPDATE_FAILED No.");
  });
});
