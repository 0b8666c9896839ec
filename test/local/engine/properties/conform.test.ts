import type { PropertyTable } from "../../../../local/core/resource-type";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { conform } from "../../../../local/engine/properties/conform";

const TABLE: PropertyTable = {
  Name: { type: "string", required: true },
  Size: { type: "integer" },
  Ratio: { type: "number" },
  On: { type: "boolean" },
  Policy: { type: "json" },
  Settings: { type: "object", members: { Mode: { type: "string", required: true } } },
  Items: { type: "list", of: { type: "integer" } },
  Env: { type: "map", of: { type: "string" } },
};

describe("bringing properties into their types", () => {
  it("takes CloudFormation's text forms, and texts from numbers", () => {
    const { properties, problems } = conform(
      { Name: 5, Size: "7", Ratio: "0.5", On: "TRUE", Items: ["1", 2], Env: { a: true }, Policy: { x: [1] } },
      TABLE,
    );
    expect(problems).toEqual([]);
    expect(properties).toEqual({
      Name: "5",
      Size: 7,
      Ratio: 0.5,
      On: true,
      Items: [1, 2],
      Env: { a: "true" },
      Policy: { x: [1] },
    });
  });

  it("finds everything that does not fit, at once and with its path", () => {
    const { problems } = conform(
      { Size: "x", Items: [1, {}], Settings: { Extra: 1 }, Other: 1, Env: [] },
      TABLE,
    );
    expect(problems).toEqual([
      { kind: "mismatch", path: "/Size", type: "Integer" },
      { kind: "mismatch", path: "/Items/1", type: "Integer" },
      { kind: "unsupported", path: "/Settings", name: "Extra" },
      { kind: "required", path: "/Settings/Mode" },
      { kind: "unsupported", path: "/", name: "Other" },
      { kind: "mismatch", path: "/Env", type: "Map" },
      { kind: "required", path: "/Name" },
    ]);
  });

  it("lets what is only known later stand for anything", () => {
    const { problems } = conform({ Name: "n", Size: KNOWN_AFTER_APPLY, Items: KNOWN_AFTER_APPLY }, TABLE);
    expect(problems).toEqual([]);
  });

  it("takes any name where the table has an asterisk, and no inherited one where it has none", () => {
    expect(conform({ Anything: [1] }, { "*": { type: "json" } }).problems).toEqual([]);
    expect(conform({ toString: 1 }, { A: { type: "string" } }).problems).toEqual([
      { kind: "unsupported", path: "/", name: "toString" },
    ]);
  });
});
