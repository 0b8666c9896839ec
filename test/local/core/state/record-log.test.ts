import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordLog } from "../../../../local/core/state/record-log";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
});
afterEach(() => rm(directory, { recursive: true }));

async function texts(log: RecordLog, from?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { position, payload } of log.read(from)) found.push(`${position}:${payload}`);
  return found;
}

test("finds every acknowledged record again, in order, after a restart", async () => {
  const log = await RecordLog.open(directory);
  await Promise.all(["a", "b", "c"].map((text) => log.append(Buffer.from(text))));
  await log.append(Buffer.from("d"), Buffer.from("e"));
  await log.close();
  const again = await RecordLog.open(directory);
  expect(await texts(again)).toEqual(["0:a", "1:b", "2:c", "3:de"]);
  expect(await again.append(Buffer.from("f"))).toBe(4);
  await again.close();
});

test("cuts a torn tail and goes on behind what is whole", async () => {
  const log = await RecordLog.open(directory);
  await log.append(Buffer.from("whole"));
  await log.append(Buffer.from("torn"));
  await log.close();
  const [name] = await readdir(directory);
  await truncate(join(directory, String(name)), 8 + 5 + 8 + 2);
  const again = await RecordLog.open(directory);
  expect(await again.append(Buffer.from("next"))).toBe(1);
  expect(await texts(again)).toEqual(["0:whole", "1:next"]);
  await again.close();
});

test("frees segments whose records are all released, and only these", async () => {
  const log = await RecordLog.open(directory, { segmentBytes: 20 });
  for (const text of ["aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb", "ccccccccccccccc"])
    await log.append(Buffer.from(text));
  await log.release(1);
  expect(await texts(log)).toEqual(
    ["0:aaaaaaaaaaaaaaa", "1:bbbbbbbbbbbbbbb", "2:ccccccccccccccc"].slice(log.first),
  );
  await log.release(2);
  expect(log.first).toBe(2);
  expect(await texts(log)).toEqual(["2:ccccccccccccccc"]);
  await log.close();
});
