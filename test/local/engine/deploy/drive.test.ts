import { engineUnderTest } from "../engine-under-test";

const phases = (lines: string[]) =>
  lines.filter((line) => line.startsWith("demo ")).map((line) => line.split(" ")[1]);

test("an operation goes from phase to phase, and ends in a status that is no longer in progress", async () => {
  await using engine = await engineUnderTest();
  const sized = (Size: unknown) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Size } } } });
  const { StackId = "" } = await engine.create("demo", sized(1));
  await engine.update("demo", sized(2));
  await engine.update("demo", sized("big"));
  await engine.delete("demo");
  expect(phases(await engine.events(StackId))).toEqual([
    "CREATE_IN_PROGRESS",
    "CREATE_COMPLETE",
    "UPDATE_IN_PROGRESS",
    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_COMPLETE",
    "UPDATE_IN_PROGRESS",
    "UPDATE_ROLLBACK_IN_PROGRESS",
    "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_ROLLBACK_COMPLETE",
    "DELETE_IN_PROGRESS",
    "DELETE_COMPLETE",
  ]);
});
