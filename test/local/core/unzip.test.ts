import { lstat, mkdtemp, readFile, readlink, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchiveError, unzip } from "../../../local/core/unzip";
import { type ZipEntry, zipOf } from "../../support/zip";

async function unzipped<T>(
  entries: ZipEntry[],
  look: (root: string, bytes: number) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  try {
    const root = join(directory, "root");
    return await look(root, await unzip(zipOf(entries), root, { limit: 1000 }));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe("unzip", () => {
  it("unpacks files into their directories, with their mode bits", () =>
    unzipped(
      [
        { name: "index.js", data: "x" },
        { name: "bin/", data: "" },
        { name: "bin/run", data: "run", mode: 0o100755 },
      ],
      async (root, bytes) => {
        expect(bytes).toBe(4);
        expect(await readFile(join(root, "index.js"), "utf8")).toBe("x");
        expect((await stat(join(root, "bin/run"))).mode & 0o777).toBe(0o755);
      },
    ));

  it("keeps a link that stays inside", () =>
    unzipped(
      [
        { name: "a/real", data: "x" },
        { name: "link", data: "a/real", mode: 0o120777 },
      ],
      async (root) => {
        expect(await readlink(join(root, "link"))).toBe("a/real");
        expect((await lstat(join(root, "link"))).isSymbolicLink()).toBe(true);
      },
    ));

  it.each<[string, ZipEntry]>([
    ["a file above the root", { name: "../outside", data: "x" }],
    ["an absolute file", { name: "/etc/outside", data: "x" }],
    ["a file that climbs out", { name: "a/../../outside", data: "x" }],
    ["a link that climbs out", { name: "link", data: "../outside", mode: 0o120777 }],
    ["an absolute link", { name: "link", data: "/etc/passwd", mode: 0o120777 }],
    ["more bytes than allowed", { name: "large", data: "x".repeat(1001) }],
  ])("refuses %s", async (_, entry) => {
    await expect(unzipped([entry], async () => {})).rejects.toBeInstanceOf(ArchiveError);
  });

  it("never writes through a link of the archive", async () => {
    const entries = [
      { name: "dir", data: "elsewhere", mode: 0o120777 },
      { name: "dir/file", data: "x" },
    ];
    await expect(unzipped(entries, async () => {})).rejects.toThrow();
  });

  it("says so when it is given no archive", async () => {
    const target = join(tmpdir(), "loglab-test-never");
    await expect(unzip(Buffer.from("no zip"), target, { limit: 1 })).rejects.toBeInstanceOf(ArchiveError);
  });
});
