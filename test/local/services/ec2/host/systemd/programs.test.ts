import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StandIn } from "../../../../../../local/core/package";
import { findProgram } from "../../../../../../local/services/ec2/host/systemd/programs";
import { classFolder } from "../../../../../support/class-folder";

const COUNTER: StandIn = {
  names: /^counter/,
  programs: [
    {
      paths: /^\/usr\/bin\/count$/,
      command: async ({ root, region }) => ({ command: "/bin/sh", args: [root], env: { REGION: region } }),
    },
  ],
};

const on = (root: string, ...names: string[]) => ({
  place: { root, directory: root, region: "eu-west-1" },
  known: [COUNTER],
  names,
});

describe("programs of an instance", () => {
  it("are those that its packages bring, run by what stands for them here", async () => {
    expect(await findProgram("/usr/bin/count", on("/nonexistent", "jq", "counter2"))).toEqual({
      command: "/bin/sh",
      args: ["/nonexistent"],
      env: { REGION: "eu-west-1" },
    });
    await expect(findProgram("/usr/bin/count", on("/nonexistent", "jq"))).rejects.toThrow(
      "Failed to execute /usr/bin/count: No such file or directory (no package of the instance brings it)",
    );
  });

  it("are its own files first", async () => {
    using folder = classFolder();
    await mkdir(join(folder.path, "usr/bin"), { recursive: true });
    const own = join(folder.path, "usr/bin/count");
    await writeFile(own, "#!/bin/sh\n");
    await chmod(own, 0o755);
    expect(await findProgram("/usr/bin/count", on(folder.path))).toEqual({ command: own, args: [], env: {} });
  });

  it("are those of its image, which this machine has as well", async () => {
    expect(await findProgram("/usr/bin/bash", on("/nonexistent"))).toMatchObject({ command: "/bin/sh" });
  });

  it("are refused by name when nothing here stands for them", async () => {
    await expect(findProgram("/usr/sbin/nginx", on("/nonexistent"))).rejects.toThrow(
      "program /usr/sbin/nginx of an instance is not modelled by the local cloud",
    );
  });
});
