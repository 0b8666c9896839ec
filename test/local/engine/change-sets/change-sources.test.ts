import type { Value } from "../../../../local/core/resource-type";
import { changeSources } from "../../../../local/engine/change-sets/change-sources";

const actions: Record<string, "replace" | "update" | "none"> = { New: "replace", Same: "none" };
const sources = (node: Parameters<typeof changeSources>[0], unknown: boolean, changed: string[] = []) =>
  changeSources(node, changed, (logicalId) => actions[logicalId] ?? "none", unknown).map(
    ({ source, evaluation, cause }) => [source, evaluation, cause].filter(Boolean).join(" "),
  );

describe("why a property changes", () => {
  it("is the template itself", () => {
    expect(sources("text", false)).toEqual(["DirectModification Static"]);
    expect(sources({ Ref: "Same" }, false)).toEqual(["DirectModification Static"]);
  });

  it("is a parameter with another value, named once", () => {
    const node: Value = [{ Ref: "Size" }, { "Fn::Sub": `\${Size}` }];
    expect(sources(node, false, ["Size"])).toEqual([
      "ParameterReference Static Size",
      "DirectModification Dynamic",
    ]);
  });

  it("is a resource that becomes another one", () => {
    expect(sources({ Ref: "New" }, true)).toEqual([
      "ResourceReference Static New",
      "DirectModification Dynamic",
    ]);
    expect(sources({ "Fn::GetAtt": ["New", "Arn"] }, true)).toEqual([
      "ResourceAttribute Static New.Arn",
      "DirectModification Dynamic",
    ]);
  });
});
