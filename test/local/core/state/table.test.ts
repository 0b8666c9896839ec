import { type Change, Table } from "../../../../local/core/state/table";

describe("a table", () => {
  it("shows a change at once, and writes it", async () => {
    const written: Change[] = [];
    const table = new Table<number>("t", async (change) => written.push(change));
    const put = table.put("a", 1);
    expect(table.get("a")).toBe(1);
    await put;
    await table.put("b", 2);
    await table.put("a", 3);
    await table.delete("b");
    await table.delete("nothing");
    expect(written).toEqual([
      { table: "t", key: "a", value: 1 },
      { table: "t", key: "b", value: 2 },
      { table: "t", key: "a", value: 3 },
      { table: "t", key: "b" },
    ]);
    expect([...table.entries()]).toEqual([["a", 3]]);
    expect([table.size, table.has("b"), table.all()]).toEqual([1, false, [3]]);
  });

  it("takes a change back that the disk refuses, unless a newer one stands", async () => {
    const refusals: ((error: Error) => void)[] = [];
    const table = new Table<number>("t", () => new Promise((_, reject) => refusals.push(reject)));
    table.restore("a", 1);
    const first = table.put("a", 2);
    const second = table.put("a", 3);
    refusals[0]?.(new Error("full"));
    await expect(first).rejects.toThrow("full");
    expect(table.get("a")).toBe(3);
    refusals[1]?.(new Error("full"));
    await expect(second).rejects.toThrow("full");
    expect(table.get("a")).toBe(1);
    const removal = table.delete("a");
    expect(table.has("a")).toBe(false);
    refusals[2]?.(new Error("full"));
    await expect(removal).rejects.toThrow("full");
    expect(table.has("a")).toBe(true);
  });
});
