import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { useDirectory } from "../../../generator/state/directory";
import { TemporaryDirectory } from "../temporary-directory";

describe("useDirectory", () => {
  test("makes the state directory, and takes one that is there", () => {
    using directory = new TemporaryDirectory();
    const path = join(directory.path, "var", "lib");
    useDirectory(path);
    useDirectory(path);
    expect(existsSync(path)).toBe(true);
  });

  test("refuses what is no directory, and says what to do", () => {
    using directory = new TemporaryDirectory();
    const path = join(directory.path, "file");
    writeFileSync(path, "");
    expect(() => useDirectory(path)).toThrow(/file cannot be used: .*EEXIST.*Make it a directory/);
  });
});
