import { PSEUDO_PARAMETERS } from "../../../../local/engine/template/pseudo-parameters";
import { engineUnderTest } from "../engine-under-test";

test("every pseudo parameter has a value, or means that there is none", async () => {
  await using engine = await engineUnderTest();
  const Needs = Object.fromEntries(PSEUDO_PARAMETERS.map((Ref, i) => [`p${i}`, { Ref }]));
  await engine.create("demo", { Resources: { A: { Type: "Test::Thing", Properties: { Needs } } } });
  const [properties] = [...engine.world.things.values()];
  expect(Object.keys(properties?.Needs ?? {})).toHaveLength(PSEUDO_PARAMETERS.length - 1);
});
