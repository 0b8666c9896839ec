import { refuseUnmodelled } from "../../../../local/engine/plan/unmodelled";
import { ResourceTypes } from "../../../../local/engine/resource-types";
import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { fakeWorld } from "../fake-types";

const types = new ResourceTypes(fakeWorld().types);
const resources = (...names: string[]) =>
  parseTemplate(
    JSON.stringify({ Resources: Object.fromEntries(names.map((Type, i) => [`R${i}`, { Type }])) }),
  ).resources;

test("what is modelled passes", () => {
  expect(() => refuseUnmodelled(resources("Test::Thing"), types, [])).not.toThrow();
});

test("types and properties are refused in one sentence, with a place to read on", () => {
  const checked = [
    {
      logicalId: "R1",
      desired: { type: "Test::Thing" },
      problems: [{ kind: "unsupported" as const, path: "/A/0", name: "B" }],
    },
  ];
  expect(() => refuseUnmodelled(resources("AWS::X::Y", "Test::Thing"), types, checked)).toThrow(
    "Template format error: Unrecognized resource types: [AWS::X::Y] of R0 (AWS::X::Y). " +
      "Encountered unsupported properties: R1 (Test::Thing): /Properties/A/0/B. " +
      "The local cloud does not model them (see local/FIDELITY.md). Remove them, or deploy to AWS.",
  );
});
