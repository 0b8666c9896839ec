import type { PropertyTable } from "../../../../local/core/resource-type";
import { difference } from "../../../../local/engine/properties/difference";

const TABLE: PropertyTable = {
  Name: { type: "string", update: "replace" },
  Size: { type: "integer" },
  Settings: {
    type: "object",
    members: { Mode: { type: "string" }, Kind: { type: "string", update: "replace" } },
  },
  Fixed: {
    type: "object",
    update: "replace",
    members: { A: { type: "string" }, B: { type: "string", update: "in-place" } },
  },
  Env: { type: "map", of: { type: "string" } },
  List: { type: "list", of: { type: "string" } },
};

const paths = (before: object, after: object) =>
  difference(before as never, after as never, TABLE).map(
    ({ kind, path, replaces }) => `${kind} ${path}${replaces ? " !" : ""}`,
  );

describe("the difference of properties", () => {
  it("is nothing when only the order of members differs", () => {
    expect(paths({ Env: { a: "1", b: "2" }, Size: 1 }, { Size: 1, Env: { b: "2", a: "1" } })).toEqual([]);
  });

  it("goes down to the member that differs and says whether it replaces", () => {
    expect(paths({ Settings: { Mode: "a", Kind: "x" } }, { Settings: { Mode: "b", Kind: "x" } })).toEqual([
      "Modify /Properties/Settings/Mode",
    ]);
    expect(paths({ Settings: { Mode: "a", Kind: "x" } }, { Settings: { Mode: "a", Kind: "y" } })).toEqual([
      "Modify /Properties/Settings/Kind !",
    ]);
    expect(paths({ Env: { a: "1" } }, { Env: { a: "1", b: "2" } })).toEqual(["Add /Properties/Env/b"]);
  });

  it("inherits what a change does from the outermost property, unless a member says otherwise", () => {
    expect(paths({ Fixed: { A: "1", B: "1" } }, { Fixed: { A: "2", B: "2" } })).toEqual([
      "Modify /Properties/Fixed/A !",
      "Modify /Properties/Fixed/B",
    ]);
  });

  it("tells additions and removals, and takes lists as a whole", () => {
    expect(paths({ Name: "a" }, { Size: 1 })).toEqual(["Remove /Properties/Name !", "Add /Properties/Size"]);
    expect(paths({ List: ["a", "b"] }, { List: ["a", "c"] })).toEqual(["Modify /Properties/List"]);
  });
});
