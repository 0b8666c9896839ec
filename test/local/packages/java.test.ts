import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findJava } from "../../../local/packages/java";
import { classFolder } from "../../support/class-folder";

async function withJava(folder: string): Promise<string> {
  const path = join(folder, "java");
  await mkdir(folder, { recursive: true });
  await writeFile(path, "#!/bin/sh\n");
  await chmod(path, 0o755);
  return path;
}

describe("the Java of this machine", () => {
  it("is that of JAVA_HOME, then of PATH", async () => {
    using folder = classFolder();
    const home = await withJava(join(folder.path, "jdk/bin"));
    const onPath = await withJava(join(folder.path, "bin"));
    const PATH = `/nonexistent:${join(folder.path, "bin")}`;
    expect(await findJava({ JAVA_HOME: join(folder.path, "jdk"), PATH })).toBe(home);
    expect(await findJava({ PATH })).toBe(onPath);
  });
});
