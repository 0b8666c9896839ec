import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classFolder } from "../support/class-folder";
import { ROOT } from "../support/source-files";

/** The command may have to be built first. */
jest.setTimeout(120_000);

test("an empty local cloud starts without clients, without the readers of classes and without compilers", async () => {
  using folder = classFolder();
  const loaded = join(folder.path, "loaded.json");
  const lab = spawn(process.execPath, ["bin/lab.js", "local", "--empty", "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      LOADED_PACKAGES: loaded,
      NODE_OPTIONS: `--require ${join(ROOT, "test/support/tell-packages.js")}`,
    },
  });
  let said = "";
  for await (const chunk of lab.stdout) {
    said += chunk;
    if (said.includes("lab ready")) break;
  }
  lab.kill("SIGTERM");
  expect(await once(lab, "close")).toEqual([0, null]);
  const packages = JSON.parse(readFileSync(loaded, "utf8")) as string[];
  expect(packages).toContain("commander");
  const heavy =
    /^(@aws-sdk\/(client-|core)|@smithy\/|zod$|yaml$|csv-parse$|esbuild$|@swc\/|typescript$|ts-node$|aws-cdk)/;
  expect(packages.filter((name) => heavy.test(name))).toEqual([]);
});
