import { StackStore } from "../../../../local/engine/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

test("nothing of an operation stays in the records of a stack that is done with it", async () => {
  await using cloud = await fakeCloud();
  await using engine = await engineUnderTest({ cloud });
  const named = (Name: string) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Name } } } });
  const { StackId = "" } = await engine.create("demo", named("one"));
  await engine.update("demo", named("two"));
  const record = new StackStore(cloud.state).resource(StackId, "A");
  expect(record).toMatchObject({ status: "UPDATE_COMPLETE", outdated: [] });
  for (const member of ["before", "done", "attempted", "step"]) expect(record).not.toHaveProperty(member);
});
