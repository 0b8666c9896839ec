import { type Change, Table } from "../../../../local/core/state/table";

/** A table whose changes are gathered, or refused. */
function tableWith(write: (change: Change) => Promise<unknown> = async () => undefined) {
  const changes: Change[] = [];
  const table = new Table<number>("numbers", (change) => {
    changes.push(change);
    return write(change);
  });
  return { table, changes };
}

test("a change is seen at once, and is written with the table's name", async () => {
  const { table, changes } = tableWith();
  const put = table.put("a", 1);
  expect([table.get("a"), table.has("a"), table.size]).toEqual([1, true, 1]);
  await put;
  await table.delete("a");
  await table.delete("never there");
  expect(changes).toEqual([
    { table: "numbers", key: "a", value: 1 },
    { table: "numbers", key: "a" },
  ]);
});

test("a change that the disk refuses is taken back", async () => {
  const { table } = tableWith(() => Promise.reject(new Error("ENOSPC")));
  table.restore("a", 1);
  await expect(table.put("a", 2)).rejects.toThrow("ENOSPC");
  await expect(table.put("b", 3)).rejects.toThrow("ENOSPC");
  await expect(table.delete("a")).rejects.toThrow("ENOSPC");
  expect([...table.entries()]).toEqual([["a", 1]]);
});

test("a refusal takes back no change that came after it", async () => {
  let refuse: (error: Error) => void = () => undefined;
  const first = new Promise((_, reject) => {
    refuse = reject;
  });
  const { table } = tableWith(({ value }) => (value === 1 ? first : Promise.resolve()));
  const refused = table.put("a", 1);
  await table.put("a", 2);
  refuse(new Error("ENOSPC"));
  await expect(refused).rejects.toThrow("ENOSPC");
  expect(table.get("a")).toBe(2);
});

test("values come in the order in which their keys were first put", async () => {
  const { table } = tableWith();
  for (const [key, value] of Object.entries({ b: 1, a: 2 })) await table.put(key, value);
  await table.put("b", 3);
  expect(table.all()).toEqual([3, 2]);
});
