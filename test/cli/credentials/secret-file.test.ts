import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeSecretFile } from "../../../cli/credentials/secret-file";
import { classFolder } from "../../support/class-folder";

describe("a file that holds keys", () => {
  it("is for its owner alone, also where others could read it before", async () => {
    using folder = classFolder();
    const file = folder.write("out.html", "old");
    await writeSecretFile(file, "keys");
    expect(readFileSync(file, "utf8")).toBe("keys");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(["out.html"]);
  });

  it("is refused in a folder that is not there", async () => {
    using folder = classFolder();
    await expect(writeSecretFile(join(folder.path, "no", "out"), "keys")).rejects.toMatchObject({
      fix: "Name a file in a folder that is there.",
      exitCode: 2,
    });
  });
});
