import { mkdtemp, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { untar } from "../../../../../../local/services/ec2/host/cfn-init/untar";
import { type TarEntry, tarOf } from "../../../../../support/tar";

async function unpacked(archive: Buffer, look: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "loglab-test-"));
  try {
    await untar(archive, root, { limit: 1_000_000 });
    await look(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe("untar", () => {
  const entries = [
    { name: "a/", type: "5" },
    { name: "a/one", data: "1".repeat(600) },
    { name: "link", type: "2", link: "a/one" },
    { name: "././@LongLink", type: "L", data: `${"d/".repeat(60)}long\0` },
    { name: "cut", data: "long name" },
    { name: "pax", type: "x", data: "18 path=pax/name\n" },
    { name: "cut", data: "pax name" },
  ];

  it.each([
    ["plain", tarOf(entries)],
    ["gzipped", gzipSync(tarOf(entries))],
  ])("unpacks a %s archive: files, directories, links, long names", (_, archive) =>
    unpacked(archive, async (root) => {
      expect(await readFile(join(root, "a/one"), "utf8")).toBe("1".repeat(600));
      expect(await readlink(join(root, "link"))).toBe("a/one");
      expect(await readFile(join(root, `${"d/".repeat(60)}long`), "utf8")).toBe("long name");
      expect(await readFile(join(root, "pax/name"), "utf8")).toBe("pax name");
    }),
  );

  it.each<[string, TarEntry]>([
    ["a file above the root", { name: "../x", data: "x" }],
    ["an absolute file", { name: "/x", data: "x" }],
    ["a link that climbs out", { name: "x", type: "2", link: "../y" }],
    ["a device", { name: "x", type: "3" }],
  ])("refuses %s", async (_, entry) => {
    await expect(unpacked(tarOf([entry]), async () => {})).rejects.toThrow();
  });

  it("says when an archive is damaged", async () => {
    const archive = tarOf([{ name: "x", data: "x" }]);
    archive.write("broken", 0);
    await expect(unpacked(archive, async () => {})).rejects.toThrow("a header of the archive is damaged");
    const cut = tarOf([{ name: "x", data: "x".repeat(2000) }]).subarray(0, 1024);
    await expect(unpacked(cut, async () => {})).rejects.toThrow("the archive is cut short");
  });
});
