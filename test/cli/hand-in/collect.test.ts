import type { S3Client } from "@aws-sdk/client-s3";
import { collectSubmission } from "../../../cli/hand-in/collect";
import type { OpenLab } from "../../../cli/steps/lab-context";
import { Notebook } from "../../../cli/steps/notebook";
import { classFolder } from "../../support/class-folder";

const OBJECTS = [
  { Key: "logs/old", ETag: '"1"', Size: 10, LastModified: new Date(1000) },
  { Key: "logs/new", ETag: '"2"', Size: 20, LastModified: new Date(2000) },
];

/** A seat whose bucket lists an object a page. */
function openLab(folder: string): OpenLab {
  const send = async ({ input }: { input: { ContinuationToken?: string } }) => {
    const at = Number(input.ContinuationToken ?? 0);
    return { Contents: [OBJECTS[at]], ...(at === 0 && { NextContinuationToken: "1" }) };
  };
  const seat = { className: "dsci6007", seat: "s01", bucket: "bucket" };
  const lab = { seat, clients: { s3: { send } as unknown as S3Client }, now: () => 3000 };
  return { lab, notebook: new Notebook("dsci6007", "s01", folder) } as unknown as OpenLab;
}

test("gathers source, notebook and what lies in the bucket, the newest first", async () => {
  using folder = classFolder();
  const open = openLab(folder.path);
  open.notebook.change("4", () => ({ answers: { n: { value: "1", at: 5 } } }));
  const main = folder.write("main.py", "import other\n");
  const other = folder.write("lib/other.py", "x = 1\n");
  expect(await collectSubmission(open, "aws", [main, other])).toEqual({
    format: "loglab-submission",
    version: 1,
    class: "dsci6007",
    seat: "s01",
    submitted: "1970-01-01T00:00:03.000Z",
    target: "aws",
    producer: [
      { name: "main.py", text: "import other\n" },
      { name: "other.py", text: "x = 1\n" },
    ],
    notebook: {
      version: 1,
      class: "dsci6007",
      seat: "s01",
      steps: { 4: { answers: { n: { value: "1", at: 5 } } } },
    },
    evidence: {
      bucket: "bucket",
      objects: [
        { key: "logs/new", etag: '"2"', bytes: 20, modified: "1970-01-01T00:00:02.000Z" },
        { key: "logs/old", etag: '"1"', bytes: 10, modified: "1970-01-01T00:00:01.000Z" },
      ],
    },
  });
});

test.each([
  ["a b.py", "x", /has a name that others may not be able to write/],
  ["empty.py", " \n", /is empty/],
  ["binary.py", Buffer.from([0xff, 0xfe]), /cannot be read as text/],
  ["large.py", "x".repeat(1_048_577), /has more than 1048576 bytes/],
])("refuses %s and says why", async (name, content, reason) => {
  using folder = classFolder();
  const file = folder.write(name, content);
  await expect(collectSubmission(openLab(folder.path), "local", [file])).rejects.toMatchObject({
    message: expect.stringMatching(reason),
    exitCode: 2,
  });
});

test("refuses a file that is not there", async () => {
  using folder = classFolder();
  const wanted = collectSubmission(openLab(folder.path), "local", ["/nonexistent/a.py"]);
  await expect(wanted).rejects.toMatchObject({ message: expect.stringContaining("ENOENT"), exitCode: 2 });
});

test("writes nothing that holds credentials, and tells their places but not them", async () => {
  using folder = classFolder();
  const open = openLab(folder.path);
  const key = `ASIA${"ABCDEFGH23456772"}`;
  open.notebook.change("1", () => ({ answers: { arn: { value: key, at: 5 } } }));
  const file = folder.write("main.py", `a = 1\nkey = "${key}"\n`);
  const wanted = collectSubmission(open, "local", [file]).catch((error: Error) => error.message);
  const message = await wanted;
  expect(message).toMatch(
    /main\.py, line 2: an AWS access key id; the answers, line \d+: an AWS access key id\.$/,
  );
  expect(message).not.toContain(key);
});
