import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBody } from "../../../../../local/services/s3/bodies/read-body";
import { collect } from "../../../../support/s3";

test("reads any range over any row of files as from one string", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-read-"));
  const texts = ["abc", "", "de", "fghi"];
  const segments = await Promise.all(
    texts.map(async (text, i) => {
      await writeFile(join(directory, String(i)), text);
      return { id: String(i), size: text.length };
    }),
  );
  const whole = texts.join("");
  for (let start = 0; start <= whole.length; start++) {
    for (let end = start; end <= whole.length; end++) {
      const bytes = readBody(segments, ({ id }) => join(directory, id), start, end);
      expect((await collect(bytes)).toString()).toBe(whole.slice(start, end));
    }
  }
  await rm(directory, { recursive: true });
});

test("says where a file is shorter than its record", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-read-"));
  await writeFile(join(directory, "short"), "ab");
  const bytes = readBody([{ id: "short", size: 5 }], ({ id }) => join(directory, id), 0, 5);
  await expect(collect(bytes)).rejects.toThrow(/short ends at byte 2, before byte 5/);
  await rm(directory, { recursive: true });
});
