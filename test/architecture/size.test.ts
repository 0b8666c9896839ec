import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, sourceFiles } from "../support/source-files";

/** A file fits in the head. */
const MOST_LINES = 300;

/** Tables of data, which nobody holds in the head. */
const TABLES: readonly string[] = [];

test("finds the source files", () => {
  expect(sourceFiles()).toEqual(expect.arrayContaining(["local/index.ts", "test/architecture/size.test.ts"]));
});

test(`keeps every file under ${MOST_LINES} lines`, () => {
  const long = sourceFiles()
    .filter((file) => !TABLES.includes(file))
    .map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

test("exempts only tables that exist and need it", () => {
  const needless = TABLES.filter(
    (file) => readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 <= MOST_LINES,
  );
  expect(needless).toEqual([]);
});

test("has no drawer for what found no place", () => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc|shared-code|managers?)(\/|\.[a-z]+$)/;
  expect(sourceFiles().filter((file) => drawer.test(file))).toEqual([]);
});
