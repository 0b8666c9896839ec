import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/source-files";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** Folders that tools make. */
const MADE = ["node_modules", "cdk.out", "coverage"];

test("maps every top-level folder, and none that is not there", () => {
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !MADE.includes(entry.name))
    .map(({ name }) => name);
  const mapped = [...readme.matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, name]) => name);
  expect([...mapped].sort()).toEqual(folders.sort());
});

test("gives the two commands", () => {
  expect(readme).toContain("npm ci && npm start");
  expect(readme).toContain("npm ci && npm test");
});

test("links only to files that are there", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => String(path));
  const missing = links.filter((path) => {
    try {
      readFileSync(join(ROOT, path));
      return false;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== "EISDIR";
    }
  });
  expect(missing).toEqual([]);
});
