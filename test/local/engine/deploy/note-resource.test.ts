import { engineUnderTest } from "../engine-under-test";

test("metadata alone is shown as an update, another order or policy is not", async () => {
  await using engine = await engineUnderTest();
  const template = (more: object) => ({
    Resources: { A: { Type: "Test::Thing" }, B: { Type: "Test::Thing", ...more } },
  });
  await engine.create("demo", template({}));
  const before = (await engine.events("demo")).length;
  await engine.update("demo", template({ DependsOn: "A", UpdateReplacePolicy: "Retain" }));
  expect((await engine.events("demo")).slice(before).filter((line) => line.startsWith("B"))).toEqual([]);
  await engine.update(
    "demo",
    template({ DependsOn: "A", UpdateReplacePolicy: "Retain", Metadata: { v: 1 } }),
  );
  expect((await engine.events("demo")).slice(before).filter((line) => line.startsWith("B"))).toEqual([
    "B UPDATE_IN_PROGRESS",
    "B UPDATE_COMPLETE",
  ]);
  await engine.delete("demo");
  expect(engine.world.log.slice(2)).toEqual(["delete B", "delete A"]);
});
