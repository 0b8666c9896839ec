import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeFidelity } from "../../local/fidelity";
import { ROOT } from "../support/source-files";

test("is written down as the services' tables have it (npm run docs writes it)", async () => {
  expect(readFileSync(join(ROOT, "local/FIDELITY.md"), "utf8")).toBe(await describeFidelity());
});

test("tells which operations and properties are modelled", async () => {
  const text = await describeFidelity();
  expect(text).toContain("| [firehose](#firehose) | 12 of 12 | 1 |");
  expect(text).toContain("**AWS::S3::Bucket**: ");
  expect(text).toContain("BucketName\\*");
});
