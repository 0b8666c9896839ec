import { S3Client } from "@aws-sdk/client-s3";
import { handler } from "../../../lambda/counts";

const event = (...texts: string[]) => ({
  Records: texts.map((text, index) => ({
    eventID: `shardId-000000000000:${index + 1}`,
    kinesis: { sequenceNumber: String(index + 1), data: Buffer.from(text).toString("base64") },
  })),
});

const LINE = 'h i - [24/Nov/2026:10:00:00 +0000] "GET /"\n';

let put: jest.SpyInstance;
beforeEach(() => {
  process.env.LOGLAB_BUCKET = "bucket";
  put = jest.spyOn(S3Client.prototype, "send").mockImplementation(async () => ({}));
  jest.spyOn(console, "error").mockReturnValue(undefined);
});
afterEach(() => jest.restoreAllMocks());

test("the counts of a batch are one object, under its shard and its first record: brought again, it is written over", async () => {
  expect(await handler(event(LINE, LINE))).toEqual({ batchItemFailures: [] });
  expect(put.mock.calls[0]?.[0].input).toMatchObject({
    Bucket: "bucket",
    Key: "counts/shard=shardId-000000000000/1.json",
    Body: '{"minute":"2026-11-24T10:00Z","lines":2,"shard":"shardId-000000000000","first":"1","last":"2"}\n',
  });
});

test("a record that is no log is reported, and those before it are counted", async () => {
  expect(await handler(event(LINE, "no log"))).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  expect(put).toHaveBeenCalledTimes(1);
});

test("nothing is written where nothing could be counted", async () => {
  expect(await handler(event("no log"))).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  expect(put).not.toHaveBeenCalled();
});

test("it fails as a whole when the bucket does not take the counts, so that Lambda brings the batch again", async () => {
  put.mockRejectedValue(new Error("slow down"));
  await expect(handler(event(LINE))).rejects.toThrow("slow down");
});

test("it says which setting is missing", async () => {
  process.env.LOGLAB_BUCKET = "";
  await expect(handler(event(LINE))).rejects.toThrow("LOGLAB_BUCKET is missing.");
});
