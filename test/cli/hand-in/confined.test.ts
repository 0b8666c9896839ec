import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { confinedTo } from "../../../cli/hand-in/confined";
import { classFolder } from "../../support/class-folder";

const TRIES = `
const { readFileSync, writeFileSync } = require("node:fs");
const outside = process.argv[2];
const tries = {
  "read inside": () => readFileSync(__filename),
  "write inside": () => writeFileSync(__dirname + "/unsent.log", "x"),
  "read outside": () => readFileSync(outside + "/package.json"),
  "write outside": () => writeFileSync(outside + "/stolen", "x"),
  "start a program": () => require("node:child_process").execFileSync("true"),
};
for (const [name, attempt] of Object.entries(tries)) {
  try { attempt(); console.log(name, "done"); } catch (error) { console.log(name, error.code); }
}
require("node:http").get(process.argv[3]).on("error", (error) => console.log("network", error.code));
`;

test("a program sees its own folder and the network, no other file, and starts nothing", () => {
  using folder = classFolder();
  using other = classFolder();
  other.write("package.json", "{}");
  const file = folder.write("main.cjs", TRIES);
  // Nobody listens at port 1, so that the network's own error comes back.
  const args = [...confinedTo(folder.path), file, other.path, "http://127.0.0.1:1"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder.path, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "read inside done",
    "write inside done",
    "read outside ERR_ACCESS_DENIED",
    "write outside ERR_ACCESS_DENIED",
    "start a program ERR_ACCESS_DENIED",
    "network ECONNREFUSED",
  ]);
  expect(existsSync(join(other.path, "stolen"))).toBe(false);
});
