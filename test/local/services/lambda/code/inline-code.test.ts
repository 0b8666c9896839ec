import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../../../../../local/core/unzip";
import { inlineArchive } from "../../../../../local/services/lambda/code/inline-code";

describe("inline code", () => {
  it.each([
    ["nodejs22.x", ["cfn-response.js", "index.js"], "index.js"],
    ["python3.12", ["cfnresponse.py", "index.py"], "index.py"],
  ])("of %s is zipped with CloudFormation's response module beside it", async (runtime, files, main) => {
    const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
    try {
      await unzip(inlineArchive("source é", runtime), directory, { limit: 100_000 });
      expect((await readdir(directory)).sort()).toEqual(files);
      expect(await readFile(join(directory, main), "utf8")).toBe("source é");
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it("gives the same archive for the same source", () => {
    expect(inlineArchive("a", "nodejs22.x").equals(inlineArchive("a", "nodejs22.x"))).toBe(true);
  });
});
