import { describeInventory, describeSwept, describeToolkit, money } from "../../../cli/print/inventory";

const found = (id: string, hourly: number | undefined, more: object = {}) => ({
  id,
  seat: "s01",
  by: "tag" as const,
  hourly,
  ...more,
});

test("says that nothing is left only when nothing was found and every kind was looked for", () => {
  expect(describeInventory([{ kind: "bucket", found: [] }], "class a")).toEqual([
    "nothing is left of class a: 1 kinds of things looked for, twice",
  ]);
  expect(describeInventory([{ kind: "bucket", found: [], refused: "AccessDenied: no" }], "class a")).toEqual([
    "nothing was found of class a",
    "not proven: whether there is a bucket could not be asked: AccessDenied: no",
  ]);
});

test("names each left-over with its cost, and what of the sum is not known", () => {
  const listed = [
    {
      kind: "volume",
      found: [found("vol-1", 0.0009), found("vol-2", 0.5, { detail: "8 GB", seat: "shared" })],
    },
    { kind: "snapshot", found: [found("snap-1", undefined, { seat: "", by: "name" })] },
  ];
  expect(describeInventory(listed, "class a")).toEqual([
    "left of class a: 3 things, $0.5009 an hour and 1 of unknown price",
    "  volume vol-1 (seat s01, by tag): $0.0009 an hour",
    "  volume vol-2 (shared, by tag, 8 GB): $0.5000 an hour",
    "  snapshot snap-1 (by name): price unknown",
  ]);
});

test("tells small sums from none, what was removed, and what the bootstrap costs", () => {
  expect(money(0)).toBe("free as it stands");
  expect(money(0.00001)).toBe("under $0.0001 an hour");
  expect(describeSwept({ kind: "role", id: "x" })).toBe("  removed role x");
  expect(describeSwept({ kind: "role", id: "x", failed: "no" })).toBe("  not removed: role x: no");
  const toolkit = { stack: "CDKToolkit", bucket: "b", versions: 2, bytes: 10, hourly: 0 };
  expect(describeToolkit({ ...toolkit, usedBy: [] })).toEqual([
    "CDKToolkit stays: bucket b with 2 object versions, 10 bytes, free as it stands; no stack uses it",
  ]);
  expect(describeToolkit({ ...toolkit, usedBy: ["A", "B"] })[0]).toContain("used by A, B");
});
