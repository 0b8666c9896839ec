import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { signalGroup, spawnLeashed } from "../../../local/core/leash";
import { gone } from "../../support/processes";

const HERE = { cwd: tmpdir(), env: { PATH: "/usr/bin:/bin" } };

async function firstLine(stream: Readable | null): Promise<string> {
  if (!stream) throw new Error("no pipe");
  const [line] = await once(createInterface({ input: stream }), "line");
  return line;
}

describe("a program on a leash", () => {
  it("is the child itself: its pid, its exit status, its output", async () => {
    const child = spawnLeashed(process.execPath, ["-e", "console.log(process.pid); process.exit(7)"], HERE);
    expect(Number(await firstLine(child.stdout))).toBe(child.pid);
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(7);
  });

  it("sees nothing of this process's environment", async () => {
    const child = spawnLeashed(process.execPath, ["-p", "Object.keys(process.env).sort().join()"], HERE);
    expect(await firstLine(child.stdout)).toMatch(/^PATH(,PWD)?$/);
    signalGroup(child, "SIGKILL");
  });

  it("takes what it started with it when it ends", async () => {
    const script = "sleep 1000 & echo $!; exit 0";
    const child = spawnLeashed("/bin/sh", ["-c", script], HERE);
    await gone(Number(await firstLine(child.stdout)));
  });

  it("is killed with its whole group when it is told", async () => {
    const child = spawnLeashed("/bin/sh", ["-c", "sleep 1000 & echo $!; wait"], HERE);
    const grandchild = Number(await firstLine(child.stdout));
    signalGroup(child, "SIGKILL");
    await gone(grandchild);
    signalGroup(child, "SIGKILL");
  });

  it("does not outlive the process that started it, even one that is killed", async () => {
    const module = join(__dirname, "../../../local/core/leash.ts");
    const program = `
      require("@swc/core");
      const { code } = require("@swc/core").transformFileSync(${JSON.stringify(module)}, {
        module: { type: "commonjs" }, jsc: { parser: { syntax: "typescript" } } });
      const exports_ = {}; new Function("exports", "require", code)(exports_, require);
      const child = exports_.spawnLeashed("/bin/sh", ["-c", "while :; do :; done"], ${JSON.stringify(HERE)});
      console.log(child.pid);
    `;
    const parent = spawn(process.execPath, ["-e", program], {
      cwd: join(__dirname, "../../.."),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = Number(await firstLine(parent.stdout));
    process.kill(pid, 0);
    parent.kill("SIGKILL");
    await gone(pid);
  });
});
