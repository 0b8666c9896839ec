import { describeLine, listBucket, readObject } from "../../../cli/page/object-calls";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { bucketOf, keyAt, NOW, numbered } from "../../support/fake-lab";
import { fakeOpenLab } from "../../support/page-seat";

let folder: ClassFolder;
const signal = new AbortController().signal;

beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

const answers = bucketOf({
  [keyAt("10-00-05")]: { lines: ["b"], seconds: 5 },
  [keyAt("10-00-01")]: { lines: ["a", "c"], seconds: 1 },
});

const everything = {
  ...answers,
  ListObjectsV2: (input: Readonly<Record<string, unknown>>) =>
    answers.ListObjectsV2?.({ Prefix: "", ...input }),
};

test("lists the bucket, the oldest object first", async () => {
  const { objects, more } = await listBucket(fakeOpenLab(folder, everything), signal);
  expect([objects.map(({ at }) => at - NOW), more]).toEqual([[1000, 5000], false]);
});

test("reads the lines of an object, and says of what is not there", async () => {
  const open = fakeOpenLab(folder, everything);
  expect(await readObject(open, { key: keyAt("10-00-01") }, signal)).toEqual({
    lines: ["a", "c"],
    more: false,
  });
  await expect(readObject(open, { key: "logs/none" }, signal)).rejects.toThrow(
    "The bucket has no object logs/none.",
  );
});

test("reads a line's name and time, where it is an access", () => {
  expect(describeLine(numbered("n", 7))).toEqual({ name: "web1.7", made: Date.UTC(2026, 10, 24, 10) });
  expect(describeLine("no JSON")).toEqual({});
});
