import { findChangeSet } from "../../../../local/engine/change-sets/find-change-set";
import { StackStore } from "../../../../local/engine/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

test("a change set is found by its ARN, or by its name within its stack", async () => {
  await using cloud = await fakeCloud();
  await using engine = await engineUnderTest({ cloud });
  const { Id } = await engine.call<{ Id: string }>("CreateChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    ChangeSetType: "CREATE",
    TemplateBody: JSON.stringify({ Resources: { A: { Type: "Test::Thing" } } }),
  });
  const store = new StackStore(cloud.state);
  expect(findChangeSet(store, Id, undefined).name).toBe("next");
  expect(findChangeSet(store, "next", "demo").changeSetId).toBe(Id);
  expect(() => findChangeSet(store, "next", undefined)).toThrow("StackName must be specified");
  expect(() => findChangeSet(store, "other", "demo")).toThrow("ChangeSet [other] does not exist");
  expect(() => findChangeSet(store, "next", "none")).toThrow("Stack [none] does not exist");
});
