import { findStack, findStackOrMissing } from "../../../../local/engine/requests/find-stack";
import { StackStore } from "../../../../local/engine/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

test("a stack is found by name while it lives and by id ever after", async () => {
  await using cloud = await fakeCloud();
  await using engine = await engineUnderTest({ cloud });
  const { StackId = "" } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
  expect(findStack(new StackStore(cloud.state), "demo").stackId).toBe(StackId);
  await engine.delete("demo");
  const store = new StackStore(cloud.state);
  expect(findStack(store, StackId).stackName).toBe("demo");
  expect(() => findStack(store, "demo")).toThrow("Stack with id demo does not exist");
  expect(() => findStackOrMissing(store, "demo")).toThrow("Stack [demo] does not exist");
});
