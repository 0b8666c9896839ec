import { ROOT } from "../../../../local/core/identity";
import type { Engine } from "../../../../local/engine/engine";
import { drawBlueprint } from "../../../../local/engine/plan/blueprint";
import { ResourceTypes } from "../../../../local/engine/resource-types";
import { StackStore } from "../../../../local/engine/store";
import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { fakeCloud } from "../../../support/fake-cloud";
import { fakeWorld } from "../fake-types";

const TEMPLATE = parseTemplate(`
Parameters: {Size: {Type: Number}}
Rules:
  NotZero: {Assertions: [{Assert: !Not [!Equals [!Ref Size, 0]], AssertDescription: size must not be zero}]}
Conditions: {Big: !Equals [!Ref Size, 9]}
Resources:
  A: {Type: "Test::Thing"}
  B: {Type: "Test::Thing", Condition: Big, DependsOn: A}
`);

async function draw(size: string) {
  await using cloud = await fakeCloud();
  const engine: Engine = {
    cloud,
    store: new StackStore(cloud.state),
    types: () => new ResourceTypes(fakeWorld().types),
  };
  const deployment = { parameters: [{ key: "Size", value: size, noEcho: false }], notificationArns: [] };
  return await drawBlueprint(
    engine,
    { stackId: "arn:s", stackName: "s" },
    TEMPLATE,
    deployment,
    async () => ROOT,
  );
}

test("a blueprint has what the parameters leave of a template, in its order", async () => {
  expect((await draw("1")).graph.nodes).toEqual(["A"]);
  const big = await draw("9");
  expect([...big.graph.dependencies("B")]).toEqual(["A"]);
  const scope = big.scope((logicalId) =>
    logicalId === "A" ? { physicalId: "a-1", attributes: { Arn: "arn:a" } } : undefined,
  );
  expect([
    scope.reference("A"),
    scope.attribute("A", "Arn"),
    scope.reference("Size"),
    scope.condition("Big"),
  ]).toEqual(["a-1", "arn:a", "9", true]);
});

test("a blueprint is not drawn against the template's rules", async () => {
  await expect(draw("0")).rejects.toThrow("Template error: size must not be zero");
});
