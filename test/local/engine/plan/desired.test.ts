import { desiredOf, resolveResource } from "../../../../local/engine/plan/desired";
import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { fakeWorld } from "../fake-types";
import { scopeOf } from "../intrinsics/scope-of-test";

const [THING] = fakeWorld().types;

test("a resource is resolved with everything that is kept of it", async () => {
  const { resources } = parseTemplate(`
Resources:
  A:
    Type: Test::Thing
    Description: first
    DeletionPolicy: Retain
    Metadata: {size: !Ref Size}
    Properties: {Size: !Ref Size, Nope: 1}
`);
  const declaration = resources.get("A");
  if (!declaration || !THING) throw new Error("no resource");
  const scope = scopeOf({ references: { Size: "3" } });
  const { desired, problems } = await resolveResource(declaration, ["B"], THING, { class: "x" }, scope);
  expect(desired).toEqual({
    type: "Test::Thing",
    description: "first",
    properties: { Size: 3 },
    metadata: { size: "3" },
    dependsOn: ["B"],
    deletionPolicy: "Retain",
    updateReplacePolicy: "Delete",
    tags: { class: "x" },
  });
  expect(problems).toEqual([{ kind: "unsupported", path: "/", name: "Nope" }]);
  const settled = { ...desired, physicalId: "a", attributes: {}, uncertain: true as const };
  expect(desiredOf(settled)).toEqual(desired);
});
