import { ResourceFailure } from "../../../../../local/core/resource-type";
import { engineUnderTest } from "../../engine-under-test";

test("a stack that never stood is torn down even when an update of it fails", async () => {
  await using engine = await engineUnderTest();
  const two = { Resources: { A: { Type: "Test::Thing" }, B: { Type: "Test::Thing", DependsOn: "A" } } };
  engine.world.failures.set("create B", new ResourceFailure("No."));
  await engine.create("demo", two, { DisableRollback: true });
  const failed = await engine.update("demo", two, { DisableRollback: true });
  expect(failed.StackStatus).toBe("UPDATE_FAILED");
  await engine.call("RollbackStack", { StackName: "demo" });
  expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
  expect(engine.world.things.size).toBe(0);
});
