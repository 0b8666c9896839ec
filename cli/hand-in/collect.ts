import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { EXIT, LabError } from "../lab-error";
import type { OpenLab } from "../steps/lab-context";
import { findSecrets, ownSecrets } from "./secrets";
import { MOST_OBJECTS, MOST_SOURCE_BYTES, SOURCE_NAME, type Submission } from "./submission";

/**
 * Gathers a student's work: the producer's source, answers and results, and what lies in the bucket.
 * @param files paths of the producer's files; the first one is run
 * @throws LabError when a file cannot be handed in, or holds credentials
 */
export async function collectSubmission(
  { lab, notebook }: OpenLab,
  target: Submission["target"],
  files: readonly string[],
): Promise<Submission> {
  const producer = files.map(readSource);
  const submission: Submission = {
    format: "loglab-submission",
    version: 1,
    class: lab.seat.className,
    seat: lab.seat.seat,
    submitted: new Date(lab.now()).toISOString(),
    target,
    producer,
    notebook: notebook.read(),
    evidence: { bucket: lab.seat.bucket, objects: await listNewest(lab.clients.s3, lab.seat.bucket) },
  };
  refuseSecrets(submission);
  return submission;
}

function readSource(file: string): { name: string; text: string } {
  const name = basename(file);
  if (!SOURCE_NAME.test(name)) {
    throw wrongFile(
      file,
      "has a name that others may not be able to write",
      "Use letters, digits, . _ and - alone.",
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw wrongFile(
      file,
      `cannot be read as text: ${(error as Error).message}`,
      "Name the source of your producer.",
    );
  }
  if (text.trim() === "") throw wrongFile(file, "is empty", "Name the source of your producer.");
  if (text.length > MOST_SOURCE_BYTES) {
    throw wrongFile(file, `has more than ${MOST_SOURCE_BYTES} bytes`, "Hand in source, and no data.");
  }
  return { name, text };
}

const wrongFile = (file: string, what: string, fix: string): LabError =>
  new LabError(`${file} ${what}.`, fix, EXIT.wrongUse);

async function listNewest(s3: S3Client, bucket: string): Promise<Submission["evidence"]["objects"]> {
  const objects: Submission["evidence"]["objects"] = [];
  let token: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: token }));
    for (const { Key = "", ETag = "", Size = 0, LastModified } of page.Contents ?? []) {
      objects.push({ key: Key, etag: ETag, bytes: Size, modified: LastModified?.toISOString() ?? "" });
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return objects.sort((one, other) => other.modified.localeCompare(one.modified)).slice(0, MOST_OBJECTS);
}

function refuseSecrets({ producer, notebook }: Submission): void {
  const known = ownSecrets(process.env);
  const found = [
    ...producer.flatMap(({ name, text }) => findSecrets(name, text, known)),
    ...findSecrets("the answers", JSON.stringify(notebook, undefined, 2), known),
  ];
  if (found.length === 0) return;
  const places = found.map(({ file, line, what }) => `${file}, line ${line}: ${what}`).join("; ");
  throw new LabError(
    `Nothing is written, because it would hold credentials. ${places}.`,
    "Take them out: a producer finds its credentials in the environment.",
  );
}
