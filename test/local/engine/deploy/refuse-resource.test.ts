import { engineUnderTest } from "../engine-under-test";

test("a resource that is refused before its handler is called has its two events like any other", async () => {
  await using engine = await engineUnderTest();
  await engine.create("demo", { Resources: { A: { Type: "Test::Thing", Properties: { Size: "big" } } } });
  expect((await engine.events("demo")).slice(1, 3)).toEqual([
    "A CREATE_IN_PROGRESS",
    "A CREATE_FAILED Property validation failure: [Value of property {/Size} does not match type {Integer}]",
  ]);
  expect(engine.world.log).toEqual([]);
});
