import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../../../../../local/core/unzip";
import { zipTexts } from "../../../../../local/services/lambda/code/inline-zip";

test("is an archive that unpacks to the texts", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  try {
    await unzip(zipTexts({ "index.js": "größe ☃", "cfn-response.js": "" }), join(directory, "files"), {
      limit: 1000,
    });
    expect(await readFile(join(directory, "files/index.js"), "utf8")).toBe("größe ☃");
    expect(await readFile(join(directory, "files/cfn-response.js"), "utf8")).toBe("");
  } finally {
    await rm(directory, { recursive: true });
  }
});

test("is the same for the same texts, so that an unchanged function stays unchanged", () => {
  expect(zipTexts({ a: "1" })).toEqual(zipTexts({ a: "1" }));
  expect(zipTexts({ a: "1" })).not.toEqual(zipTexts({ a: "2" }));
});
