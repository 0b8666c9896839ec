import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CodeStore } from "../../../../../local/services/lambda/code/code-store";
import { fakeCloud } from "../../../../support/fake-cloud";
import { zipOf } from "../../../../support/zip";

const ARCHIVE = zipOf([{ name: "index.js", data: "code" }]);

describe("the code of functions", () => {
  it("is unpacked once for all functions that have it", async () => {
    await using cloud = await fakeCloud();
    const store = new CodeStore(cloud.state);
    const [one, two] = await Promise.all([
      store.add(ARCHIVE, async (code) => code),
      store.add(ARCHIVE, async (code) => code),
    ]);
    expect(one).toEqual(two);
    expect(await readdir(cloud.state.path("code"))).toEqual([one.id]);
    expect(await readFile(join(store.files(one), "index.js"), "utf8")).toBe("code");
    expect(await store.archive(one)).toEqual(ARCHIVE);
  });

  it("stays while a function is being made with it, and goes when none has it", async () => {
    await using cloud = await fakeCloud();
    const store = new CodeStore(cloud.state);
    await store.add(ARCHIVE, async ({ id }) => {
      await store.collect(new Set());
      expect(await readdir(cloud.state.path("code"))).toEqual([id]);
    });
    await store.collect(new Set());
    expect(await readdir(cloud.state.path("code"))).toEqual([]);
  });

  it("removes what a crash has left half-way", async () => {
    await using cloud = await fakeCloud();
    const store = new CodeStore(cloud.state);
    await mkdir(cloud.state.path("code", `${"0".repeat(64)}.new`, "files"), { recursive: true });
    await store.collect(new Set());
    expect(await readdir(cloud.state.path("code"))).toEqual([]);
  });

  it("leaves nothing of an archive that cannot be unpacked", async () => {
    await using cloud = await fakeCloud();
    const store = new CodeStore(cloud.state);
    await expect(store.add(Buffer.from("no zip"), async () => 1)).rejects.toMatchObject({
      code: "InvalidParameterValueException",
    });
    expect(await readdir(cloud.state.path("code"))).toEqual([]);
  });
});
