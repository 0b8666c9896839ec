import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ask } from "../../../examples/query/ask";
import { startTestCloud, type TestCloud } from "../../support/cloud";
import { numbered } from "../../support/fake-lab";
import { ROOT } from "../../support/source-files";

const QUERIES = join(ROOT, "examples/query");
const TOP_PATHS = readFileSync(join(QUERIES, "top-paths.sql"), "utf8");

let cloud: TestCloud;
let s3: S3Client;

/** An object with so many lines a path. */
const put = (Key: string, counts: Record<string, number>): Promise<unknown> => {
  const lines = Object.entries(counts).flatMap(([path, count]) =>
    Array.from({ length: count }, (_, n) => `${numbered("x", n, { path, status: 200 + n })}\n`),
  );
  const Body = Key.endsWith(".gz") ? gzipSync(lines.join("")) : lines.join("");
  return s3.send(new PutObjectCommand({ Bucket: "own", Key, Body }));
};

beforeAll(async () => {
  cloud = await startTestCloud({ bootstrapped: false });
  s3 = new S3Client(cloud.client);
  await s3.send(new CreateBucketCommand({ Bucket: "own" }));
  await put("logs/stream-1.gz", { "/": 3, "/a?b='c'": 2 });
  await put("logs/stream-2.gz", { "/": 2, "/d": 1, "/e": 1, "/f": 1, "/g": 1 });
  await put("logs/stream-3.gz", { "/late": 9 });
  await put("plain/stream-1", { "/plain": 1 });
});
afterAll(async () => {
  s3?.destroy();
  await cloud?.stop();
});

test("the five paths with the most lines are those of the objects up to the last one", async () => {
  const found = await ask(s3, { bucket: "own", folder: "logs/", last: "logs/stream-2.gz" }, TOP_PATHS);
  expect(found).toEqual({
    columns: ["path", "lines"],
    rows: [
      ["/", "5"],
      ["/a?b='c'", "2"],
      ["/d", "1"],
      ["/e", "1"],
      ["/f", "1"],
    ],
  });
});

test("an object that is not packed is read as well, and every column has its type", async () => {
  const { rows } = await ask(
    s3,
    { bucket: "own", folder: "plain/" },
    "select path, user, status + 1, time + interval 1 hour from logs",
  );
  expect(rows).toEqual([["/plain", "null", "201", "2026-11-24 11:00:00"]]);
});

test("a folder without objects and a query that is none are told of", async () => {
  await expect(ask(s3, { bucket: "own", folder: "none/" }, TOP_PATHS)).rejects.toThrow(
    "There is no object below none/ of own.",
  );
  await expect(ask(s3, { bucket: "own", folder: "logs/" }, "select nothing from logs")).rejects.toThrow(
    /"nothing" not found/,
  );
});

test("Athena's table has the columns of the lines, in their order", () => {
  const table = readFileSync(join(QUERIES, "athena.sql"), "utf8");
  const columns = [...table.matchAll(/^ {2}`(\w+)` (?:string|int|bigint),?$/gm)].map(([, name]) => name);
  expect(columns).toEqual(Object.keys(JSON.parse(numbered("x", 0))));
});
