import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildBundles } from "../../lib/bundles";

test("each program is one file that Node can load, the same on every run", () => {
  using first = buildBundles();
  using second = buildBundles();
  for (const program of ["transform", "generator"] as const) {
    const code = readFileSync(join(first[program], "index.js"));
    expect(code.equals(readFileSync(join(second[program], "index.js")))).toBe(true);
    expect(code.toString()).not.toContain(dirname(first[program]));
  }
});

test("the transform exports the handler that Lambda calls", () => {
  using bundles = buildBundles();
  const transform: unknown = require(join(bundles.transform, "index.js"));
  expect(transform).toMatchObject({ handler: expect.any(Function) });
});

test("everyone may read the code, because the generator's service runs as a user of its own", () => {
  const umask = process.umask(0o077);
  try {
    using bundles = buildBundles();
    expect(statSync(bundles.generator).mode & 0o777).toBe(0o755);
    expect(statSync(join(bundles.generator, "index.js")).mode & 0o777).toBe(0o644);
  } finally {
    process.umask(umask);
  }
});

test("nothing of it stays behind", () => {
  let folder = "";
  {
    using bundles = buildBundles();
    folder = dirname(bundles.transform);
    expect(existsSync(folder)).toBe(true);
  }
  expect(existsSync(folder)).toBe(false);
});
