import { backupKey, deliveryKey, errorKey } from "../../../../../local/services/firehose/delivery/naming";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { S3 } from "../../../../support/firehose";

const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const BY = { stream: "my.logs", version: 12, oldest: Date.UTC(2026, 6, 13, 23, 59, 58, 999) };
const destination = (members: object) => withChange(undefined, { ...S3, ...members });
const exactly = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(".", "\\.").replace("UUID", UUID)}$`);

test("§8 a key is prefix, stream, version, time of the oldest record and a UUID", () => {
  expect(deliveryKey(BY, destination({}))).toMatch(
    exactly("2026/07/13/23/my.logs-12-2026-07-13-23-59-58-UUID"),
  );
});

test("§8 the zone shifts prefix and name alike", () => {
  expect(deliveryKey(BY, destination({ Prefix: "p/", CustomTimeZone: "Asia/Tokyo" }))).toMatch(
    exactly("p/2026/07/14/08/my.logs-12-2026-07-14-08-59-58-UUID"),
  );
});

test.each([
  ["UNCOMPRESSED", ""],
  ["GZIP", ".gz"],
  ["ZIP", ".zip"],
  ["Snappy", ".snappy"],
  ["HADOOP_SNAPPY", ".snappy"],
])("§9 %s ends a key with %p, unless a file extension takes its place", (CompressionFormat, extension) => {
  const end = (members: object) =>
    /[0-9a-f]{12}(\..*)?$/.exec(deliveryKey(BY, destination({ CompressionFormat, ...members })))?.[1] ?? "";
  expect(end({})).toBe(extension);
  expect(end({ FileExtension: "" })).toBe(extension);
  expect(end({ FileExtension: ".json.x" })).toBe(".json.x");
});

test("§8 §11 partition keys stand in the prefix", () => {
  const partition = { query: { id: "a b" }, lambda: { kind: "k/1" } };
  const Prefix = "!{partitionKeyFromQuery:id}/!{partitionKeyFromLambda:kind}/";
  expect(deliveryKey(BY, destination({ Prefix }), partition)).toMatch(/^a b\/k\/1\/my\.logs-12-/);
});

test("§8 an error object bears no extension, and its kind in the prefix", () => {
  const members = {
    CompressionFormat: "GZIP",
    FileExtension: ".log",
    ErrorOutputPrefix: "e/!{firehose:error-output-type}/!{timestamp:yyyy}/",
  };
  expect(errorKey(BY, destination(members), "processing-failed")).toMatch(
    exactly("e/processing-failed/2026/my.logs-12-2026-07-13-23-59-58-UUID"),
  );
});

test("a backup is named by its own prefix and compression, in UTC", () => {
  const { S3BackupDescription: backup } = destination({
    CustomTimeZone: "Asia/Tokyo",
    Backup: { ...S3, Prefix: "raw", CompressionFormat: "ZIP" },
  });
  if (!backup) throw new Error("there is no backup");
  expect(backupKey(BY, backup)).toMatch(exactly("raw2026/07/13/23/my.logs-12-2026-07-13-23-59-58-UUID.zip"));
});
