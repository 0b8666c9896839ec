import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "../../../../../../local/services/ec2/host/systemd/programs";

describe("programs of an instance", () => {
  it("are those that its packages bring, run by the machine's own", async () => {
    expect(await findProgram("/nonexistent", "/usr/bin/node", new Set(["nodejs24"]))).toBe(process.execPath);
    await expect(findProgram("/nonexistent", "/usr/bin/node", new Set())).rejects.toThrow(
      "Failed to execute /usr/bin/node: No such file or directory (no package of the instance brings it)",
    );
  });

  it("are its own files first", async () => {
    const root = await mkdtemp(join(tmpdir(), "loglab-test-"));
    await mkdir(join(root, "opt"));
    await writeFile(join(root, "opt/run"), "#!/bin/sh\n");
    await chmod(join(root, "opt/run"), 0o755);
    expect(await findProgram(root, "/opt/run", new Set())).toBe(join(root, "opt/run"));
    await rm(root, { recursive: true });
  });

  it("are refused by name when nothing here stands for them", async () => {
    await expect(findProgram("/nonexistent", "/usr/sbin/nginx", new Set())).rejects.toThrow(
      "program /usr/sbin/nginx of an instance is not modelled by the local cloud",
    );
  });
});
