import { fakeCloud } from "../../support/fake-cloud";
import { engineUnderTest } from "./engine-under-test";

const DAY = 24 * 60 * 60 * 1000;
const TEMPLATE = { Resources: { A: { Type: "Test::Thing" } } };

describe("what the engine keeps", () => {
  it("is there again after a restart, and a deleted stack is forgotten after 90 days", async () => {
    await using cloud = await fakeCloud();
    const first = await engineUnderTest({ cloud });
    const { StackId = "" } = await first.create("gone", TEMPLATE);
    await first.delete("gone");
    await first.create("kept", TEMPLATE);
    await first.service.stop();

    await cloud.clock.advance(89 * DAY);
    const second = await engineUnderTest({ cloud });
    expect((await second.stack(StackId)).StackStatus).toBe("DELETE_COMPLETE");
    expect((await second.events("kept")).at(-1)).toBe("kept CREATE_COMPLETE");
    await second.service.stop();

    await cloud.clock.advance(2 * DAY);
    await using third = await engineUnderTest({ cloud });
    await expect(third.stack(StackId)).rejects.toThrow("does not exist");
    expect((await third.stack("kept")).StackStatus).toBe("CREATE_COMPLETE");
  });

  it("holds no template that nothing refers to any more", async () => {
    await using cloud = await fakeCloud();
    await using engine = await engineUnderTest({ cloud });
    const templates = cloud.state.table<string>("templates");
    await engine.create("demo", TEMPLATE);
    await engine.update("demo", { ...TEMPLATE, Outputs: { O: { Value: "x" } } });
    expect(templates.size).toBe(1);
    await engine.call("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "c",
      TemplateBody: JSON.stringify(TEMPLATE),
    });
    expect(templates.size).toBe(2);
    await engine.call("DeleteChangeSet", { StackName: "demo", ChangeSetName: "c" });
    expect(templates.size).toBe(1);
  });
});
