import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildBundles } from "../../lib/bundles";

test("each program is one file that Node can load, the same on every run", () => {
  using first = buildBundles("firehose");
  using second = buildBundles("firehose");
  for (const program of ["transform", "generator"] as const) {
    const code = readFileSync(join(first[program], "index.js"));
    expect(code.equals(readFileSync(join(second[program], "index.js")))).toBe(true);
    expect(code.toString()).not.toContain(dirname(first[program]));
  }
});

test("a generator carries the client of its outlet and no other, because a host has little memory", () => {
  using direct = buildBundles("firehose");
  using log = buildBundles("kinesis");
  using disk = buildBundles("file");
  const [toFirehose, toKinesis, toFile] = [direct, log, disk].map(({ generator }) =>
    readFileSync(join(generator, "index.js"), "utf8"),
  );
  expect([toFirehose?.includes("Firehose_20150804"), toFirehose?.includes("Kinesis_20131202")]).toEqual([
    true,
    false,
  ]);
  expect([toKinesis?.includes("Firehose_20150804"), toKinesis?.includes("Kinesis_20131202")]).toEqual([
    false,
    true,
  ]);
  expect(toFile).not.toMatch(/Firehose_20150804|Kinesis_20131202/);
});

test("the transform exports the handler that Lambda calls", () => {
  using bundles = buildBundles("firehose");
  const transform: unknown = require(join(bundles.transform, "index.js"));
  expect(transform).toMatchObject({ handler: expect.any(Function) });
});

test("everyone may read the code, because the generator's service runs as a user of its own", () => {
  const umask = process.umask(0o077);
  try {
    using bundles = buildBundles("firehose");
    expect(statSync(bundles.generator).mode & 0o777).toBe(0o755);
    expect(statSync(join(bundles.generator, "index.js")).mode & 0o777).toBe(0o644);
  } finally {
    process.umask(umask);
  }
});

test("nothing of it stays behind", () => {
  let folder = "";
  {
    using bundles = buildBundles("firehose");
    folder = dirname(bundles.transform);
    expect(existsSync(folder)).toBe(true);
  }
  expect(existsSync(folder)).toBe(false);
});
