import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { startTestCloud } from "../../support/cloud";
import { numbered } from "../../support/fake-lab";
import { run } from "../../support/program";
import { ROOT } from "../../support/source-files";

test("a student asks by the command that the guide shows, and is told what is missing", async () => {
  await using cloud = await startTestCloud({ bootstrapped: false });
  const s3 = new S3Client(cloud.client);
  await s3.send(new CreateBucketCommand({ Bucket: "own" }));
  const lines = [1, 2, 3].map((n) => `${numbered("x", n, { path: n < 3 ? "/a" : "/b" })}\n`).join("");
  await s3.send(new PutObjectCommand({ Bucket: "own", Key: "logs/stream-1.gz", Body: gzipSync(lines) }));
  s3.destroy();

  const asked = (bucket: string, ...args: string[]) =>
    run(process.execPath, ["-r", "ts-node/register", "examples/query/ask.ts", ...args], cloud, {
      LAB_BUCKET: bucket,
    });
  const question = join(ROOT, "examples/query/top-paths.sql");
  expect(await asked("own", "--folder", "logs/", "--sql", question)).toEqual({
    code: 0,
    stderr: "",
    stdout: "path\tlines\n/a\t2\n/b\t1\n",
  });
  expect(await asked("own")).toMatchObject({ code: 1, stderr: expect.stringContaining("--sql") });
  expect(await asked("", "select 1")).toMatchObject({ code: 1, stderr: expect.stringContaining("lab env") });
  expect(await asked("own", "select nothing from logs")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('"nothing" not found'),
  });
});
