import { type ListObjectsV2CommandInput, S3Client } from "@aws-sdk/client-s3";
import { failedObjects, newestObject } from "../../../cli/status/objects";

const NOW = Date.parse("2026-11-24T00:20:00Z");
const never = new AbortController().signal;

function bucket(contents: Readonly<Record<string, Date[]>>) {
  const asked: string[] = [];
  const client = new S3Client({ region: "us-east-1" });
  const send = async ({ input: { Prefix = "" } }: { input: ListObjectsV2CommandInput }) => {
    asked.push(Prefix);
    return { Contents: (contents[Prefix] ?? []).map((LastModified) => ({ LastModified })) };
  };
  return { s3: Object.assign(client, { send }), asked };
}

const THIS_HOUR = "logs/year=2026/month=11/day=24/hour=00/";
const LAST_HOUR = "logs/year=2026/month=11/day=23/hour=23/";

test("the newest object of the hour is found by the hour in its key", async () => {
  const newest = new Date(NOW - 5000);
  const { s3, asked } = bucket({ [THIS_HOUR]: [new Date(NOW - 60_000), newest] });
  expect(await newestObject(s3, "b", NOW, never)).toBe(newest.getTime());
  expect(asked).toEqual([THIS_HOUR]);
});

test("else the one of the hour before, over midnight too; an older one is looked for by nobody", async () => {
  const time = new Date(NOW - 1_800_000);
  expect(await newestObject(bucket({ [LAST_HOUR]: [time] }).s3, "b", NOW, never)).toBe(time.getTime());
  const { s3, asked } = bucket({});
  expect(await newestObject(s3, "b", NOW, never)).toBeUndefined();
  expect(asked).toEqual([THIS_HOUR, LAST_HOUR]);
});

test("objects of failed records are counted", async () => {
  expect(await failedObjects(bucket({ "errors/": [new Date(), new Date()] }).s3, "b", never)).toBe(2);
});
