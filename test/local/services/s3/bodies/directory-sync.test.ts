import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DirectorySync } from "../../../../../local/services/s3/bodies/directory-sync";

test("lets those who ask during a sync share the next one", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-sync-"));
  const names = await DirectorySync.open(directory);
  const first = names.sync();
  const second = names.sync();
  const third = names.sync();
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  await Promise.all([first, second, third]);
  expect(names.sync()).not.toBe(third);
  await names.close();
  await rm(directory, { recursive: true });
});
