import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeNamed } from "../../cli/write-file";
import { classFolder } from "../support/class-folder";

test("what is written is there", async () => {
  using folder = classFolder();
  const file = join(folder.path, "report.json");
  await writeNamed(file, "{}");
  expect(readFileSync(file, "utf8")).toBe("{}");
});

test("a file that cannot be written is wrong use, and named", async () => {
  using folder = classFolder();
  const file = join(folder.path, "nowhere", "report.json");
  await expect(writeNamed(file, "{}")).rejects.toMatchObject({
    message: expect.stringContaining(`${file} cannot be written: ENOENT`),
    exitCode: 2,
  });
});
