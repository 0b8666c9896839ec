import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { decide } from "../../../../local/engine/plan/decide";
import type { Desired } from "../../../../local/engine/plan/desired";
import type { Settled } from "../../../../local/engine/records";
import { fakeWorld } from "../fake-types";

const [THING] = fakeWorld().types;

const desired = (more: Partial<Desired> = {}): Desired => ({
  type: "Test::Thing",
  properties: { Name: "a", Size: 1 },
  dependsOn: ["X", "Y"],
  deletionPolicy: "Delete",
  updateReplacePolicy: "Delete",
  tags: {},
  ...more,
});

const standing = (more: Partial<Settled> = {}): Settled => ({
  ...desired(),
  physicalId: "a-1",
  attributes: {},
  ...more,
});

const action = (before: Settled | undefined, after: Desired) => {
  if (!THING) throw new Error("no type");
  const { action: what, parts, conditional } = decide(before, after, THING);
  return [what, parts.join("+"), conditional];
};

describe("what a deployment does with a resource", () => {
  it.each([
    ["creates what does not stand", undefined, desired(), ["create", "", false]],
    [
      "makes anew what a failed creation has left",
      standing({ unfinished: true }),
      desired(),
      ["create", "", false],
    ],
    ["leaves what is the same", standing(), desired({ dependsOn: ["Y", "X"] }), ["none", "", false]],
    ["updates in place", standing(), desired({ properties: { Name: "a", Size: 2 } }), ["update", "", false]],
    ["replaces", standing(), desired({ properties: { Name: "b", Size: 2 } }), ["replace", "", false]],
    [
      "may replace for what is not known",
      standing(),
      desired({ properties: { Name: KNOWN_AFTER_APPLY, Size: 1 } }),
      ["replace", "", true],
    ],
    [
      "updates what can bear the stack's tags",
      standing(),
      desired({ tags: { a: "b" } }),
      ["update", "Tags", false],
    ],
    [
      "updates what a failed update has left uncertain",
      standing({ uncertain: true }),
      desired(),
      ["update", "", false],
    ],
    [
      "notes metadata and policies",
      standing(),
      desired({ metadata: { a: 1 }, deletionPolicy: "Retain" }),
      ["note", "Metadata+DeletionPolicy", false],
    ],
    ["notes another order", standing(), desired({ dependsOn: [] }), ["note", "", false]],
  ])("%s", (_what, before, after, decision) => {
    expect(action(before, after)).toEqual(decision);
  });
});
