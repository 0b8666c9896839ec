import { FirehoseClient, PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import fc from "fast-check";
import { readBatch, writeEntries } from "../../../../local/services/firehose/batch-json";
import { PackedRecords } from "../../../../local/services/firehose/delivery/packed-records";
import { startTestCloud } from "../../../support/cloud";

const read = (text: string): ReturnType<typeof readBatch> => readBatch(Buffer.from(text));

test("reads what JSON.parse and base64 read, from compact and from spaced JSON", () => {
  const batch = fc.record({
    name: fc.stringMatching(/^[a-zA-Z0-9_.-]{1,64}$/),
    records: fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 20 }),
    space: fc.constantFrom(undefined, 1, "\t"),
    turned: fc.boolean(),
  });
  fc.assert(
    fc.property(batch, ({ name, records, space, turned }) => {
      const Records = records.map((data) => ({ Data: Buffer.from(data).toString("base64") }));
      const document = turned ? { Records, DeliveryStreamName: name } : { DeliveryStreamName: name, Records };
      const found = read(JSON.stringify(document, undefined, space));
      expect(found?.DeliveryStreamName).toBe(name);
      expect(found?.Records.arrived(5)).toEqual(PackedRecords.of(records).arrived(5));
    }),
  );
});

const many = (count: number): string => Array.from({ length: count }, () => '{"Data":"YQ=="}').join(",");

test("reads five hundred records, and the largest record", () => {
  expect(read(`{"DeliveryStreamName":"s","Records":[${many(500)}]}`)?.Records.count).toBe(500);
  const largest = Buffer.alloc(1_024_000).toString("base64");
  expect(read(`{"DeliveryStreamName":"s","Records":[{"Data":"${largest}"}]}`)?.Records.bytes).toBe(1_024_000);
});

test.each([
  ["", "nothing"],
  ["[]", "a list"],
  ["{}", "no members"],
  ['{"DeliveryStreamName":"s"}', "no records"],
  ['{"DeliveryStreamName":"s","Records":[]}', "an empty list"],
  ['{"Records":[{"Data":"YQ=="}]}', "no name"],
  ['{"DeliveryStreamName":"","Records":[{"Data":"YQ=="}]}', "an empty name"],
  ['{"DeliveryStreamName":5,"Records":[{"Data":"YQ=="}]}', "a number for a name"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ=="}]} x', "something behind"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ=="},]}', "a comma too many"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ=="}', "an end that is missing"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ=="}],"Other":1}', "another member"],
  ['{"DeliveryStreamName":"s","DeliveryStreamName":"t","Records":[{"Data":"YQ=="}]}', "a member twice"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ==","More":1}]}', "more than data"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":null}]}', "null data"],
  ['{"DeliveryStreamName":"s","Records":[null]}', "a null record"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YQ"}]}', "base64 without its padding"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"Y=Q="}]}', "padding in the middle"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"%%%%"}]}', "no base64"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"_-8="}]}', "base64 of URLs"],
  ['{"DeliveryStreamName":"s","Records":[{"Data":"YWJj\\/w=="}]}', "an escape"],
  ['{"DeliveryStreamName":"s\\u0041","Records":[{"Data":"YQ=="}]}', "an escape in the name"],
  ['{"DeliveryStreamName":"ä","Records":[{"Data":"YQ=="}]}', "a name beyond ASCII"],
  [`{"DeliveryStreamName":"s","Records":[${many(501)}]}`, "501 records"],
  [
    `{"DeliveryStreamName":"s","Records":[{"Data":"${Buffer.alloc(1_024_001).toString("base64")}"}]}`,
    "a record too long",
  ],
])("leaves %.60s to the ordinary reader (%s)", (text) => {
  expect(read(text)).toBeUndefined();
});

test("never takes bytes for a batch that JSON does not, and never throws", () => {
  const document = '{"DeliveryStreamName":"s","Records":[{"Data":"YWJj"},{"Data":""}]}';
  fc.assert(
    fc.property(fc.nat(document.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = Buffer.from(document);
      bytes[at] = byte;
      const found = readBatch(bytes);
      if (!found) return;
      const { DeliveryStreamName, Records } = JSON.parse(bytes.toString());
      expect(found.DeliveryStreamName).toBe(DeliveryStreamName);
      const records = Records.map(({ Data }: { Data: string }) => Buffer.from(Data, "base64"));
      expect(found.Records.arrived(0)).toEqual(PackedRecords.of(records).arrived(0));
    }),
    { numRuns: 2000 },
  );
});

test("writes the same answer as JSON.stringify, and leaves failures to it", () => {
  const answer = {
    FailedPutCount: 0,
    Encrypted: false,
    RequestResponses: [{ RecordId: "a+/" }, { RecordId: "b" }],
  };
  expect(writeEntries(answer)?.toString()).toBe(JSON.stringify(answer));
  const none = { ...answer, RequestResponses: [] };
  expect(writeEntries(none)?.toString()).toBe(JSON.stringify(none));
  expect(writeEntries({ ...answer, FailedPutCount: 1 })).toBeUndefined();
});

test("reads what the SDK's client sends", async () => {
  await using cloud = await startTestCloud();
  const inPlace = jest.spyOn(PackedRecords, "inPlace");
  const put = new FirehoseClient(cloud.client).send(
    new PutRecordBatchCommand({ DeliveryStreamName: "none-yet", Records: [{ Data: Buffer.from("a") }] }),
  );
  await expect(put).rejects.toThrow("none-yet");
  expect(inPlace).toHaveBeenCalledTimes(1);
});
