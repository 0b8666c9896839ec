import type { StackRecord } from "../../../../local/engine/records";
import { fakeCloud } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";
import { type FakeWorld, fakeWorld } from "../fake-types";

const TWO = { Resources: { A: { Type: "Test::Thing" }, B: { Type: "Test::Thing", DependsOn: "A" } } };

describe("operations", () => {
  it("stop in the middle without failing anything, and go on at the next start", async () => {
    await using cloud = await fakeCloud();
    const world = fakeWorld();
    world.gates.set("create B", new Promise(() => {}));
    const first = await engineUnderTest({ cloud, world });
    await first.call("CreateStack", { StackName: "demo", TemplateBody: JSON.stringify(TWO) });
    await cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "B");
    await first.service.stop();
    expect((await first.stack("demo")).StackStatus).toBe("CREATE_IN_PROGRESS");
    await using second = await engineUnderTest({ cloud, world });
    expect((await second.ended("demo")).StackStatus).toBe("CREATE_COMPLETE");
    expect(world.log).toEqual(["create A", "create B", "create B"]);
    expect(world.things.size).toBe(2);
    expect((await second.events("demo")).filter((line) => line === "B CREATE_IN_PROGRESS")).toHaveLength(1);
  });

  it("of several stacks run at the same time", async () => {
    await using engine = await engineUnderTest();
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    engine.world.gates.set("create Slow", gate);
    const slow = engine.create("slow", { Resources: { Slow: { Type: "Test::Thing" } } });
    const quick = await engine.create("quick", TWO);
    expect(quick.StackStatus).toBe("CREATE_COMPLETE");
    open();
    expect((await slow).StackStatus).toBe("CREATE_COMPLETE");
  });

  it("end in a failure that says so when the engine itself is at fault", async () => {
    await using cloud = await fakeCloud();
    const first = await engineUnderTest({ cloud });
    await first.create("demo", TWO);
    await first.service.stop();
    const typesAreMissing: FakeWorld = { ...fakeWorld(), types: [] };
    await using second = await engineUnderTest({ cloud, world: typesAreMissing });
    const broken = cloud.events.next("broken");
    expect((await second.delete("demo")).StackStatus).toBe("DELETE_FAILED");
    expect((await broken).stack).toContain("delete-things");
    expect(await second.events("demo")).toContainEqual(
      expect.stringMatching(/^demo DELETE_FAILED Internal failure of the local cloud: .*Test::Thing/),
    );
  });

  it("show a fault of a resource type as that resource's failure", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TWO);
    for (const type of engine.world.types) {
      jest.spyOn(type, "delete").mockRejectedValue(new TypeError("broken"));
    }
    const broken = engine.cloud.events.next("broken");
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_FAILED");
    expect(await broken).toMatchObject({ service: "cloudformation", message: "broken" });
    expect(await engine.events("demo")).toContainEqual(
      expect.stringMatching(/^B DELETE_FAILED Internal failure of the local cloud: broken/),
    );
  });

  it("that somebody cancelled are taken back after a restart, too", async () => {
    await using cloud = await fakeCloud();
    const world = fakeWorld();
    const first = await engineUnderTest({ cloud, world });
    await first.create("demo", TWO);
    world.gates.set("create C", new Promise(() => {}));
    const next = {
      Resources: { ...TWO.Resources, C: { Type: "Test::Thing" }, D: { Type: "Test::Thing", DependsOn: "C" } },
    };
    await first.call("UpdateStack", { StackName: "demo", TemplateBody: JSON.stringify(next) });
    await cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "C");
    const { stackId, operation } = cloud.state.table<StackRecord>("stacks").all()[0] ?? {};
    const stacks = cloud.state.table<StackRecord>("stacks");
    await first.service.stop();
    const record = stacks.get(stackId ?? "");
    if (!record || !operation) throw new Error("nothing is under way");
    await stacks.put(record.stackId, { ...record, operation: { ...operation, cancelled: "User Initiated" } });
    await using second = await engineUnderTest({ cloud, world });
    expect((await second.ended("demo")).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(world.log).not.toContain("create D");
    expect(world.things.size).toBe(2);
  });
});
