import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenFile } from "../../../../local/core/state/segment";
import { State } from "../../../../local/core/state/state";
import { noSpace } from "../../../support/failing-files";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
});
afterEach(() => rm(directory, { recursive: true }));

test("keeps what was put and forgets what was deleted, over a restart", async () => {
  const state = await State.open(directory, true);
  const table = state.table<{ size: number }>("things");
  await table.put("a", { size: 1 });
  await table.put("b", { size: 2 });
  await table.put("a", { size: 3 });
  await table.delete("b");
  await state.close();
  const again = await State.open(directory, true);
  expect([...again.table("things").entries()]).toEqual([["a", { size: 3 }]]);
  await again.close();
});

test("stays small and whole while one value is changed ten thousand times and more", async () => {
  const state = await State.open(directory, false);
  const table = state.table<number>("counter");
  await table.put("kept", -1);
  for (let i = 0; i < 10_500; i += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, j) => table.put("n", i + j)));
  }
  await state.close();
  const again = await State.open(directory, false);
  expect([...again.table<number>("counter").entries()].sort()).toEqual([
    ["kept", -1],
    ["n", 10_499],
  ]);
  await again.close();
});

test("goes on while there is no room to become smaller, and becomes smaller later", async () => {
  let full = false;
  let refused = 0;
  const openFile: OpenFile = (path, flags, mode) => {
    if (!full) return open(path, flags, mode);
    refused++;
    return noSpace();
  };
  const state = await State.open(directory, false, openFile);
  const table = state.table<number>("counter");
  await table.put("kept", -1);
  const count = async (to: number): Promise<void> => {
    for (let i = 0; i < to; i += 100)
      await Promise.all(Array.from({ length: 100 }, () => table.put("n", to)));
  };
  full = true;
  await count(10_100);
  expect(refused).toBe(1);
  full = false;
  await count(10_200);
  await state.close();
  expect(await readdir(join(directory, "tables"))).not.toContain("0000000000000000.log");
  const again = await State.open(directory, false);
  expect([...again.table("counter").entries()]).toEqual([
    ["kept", -1],
    ["n", 10_200],
  ]);
  await again.close();
});
