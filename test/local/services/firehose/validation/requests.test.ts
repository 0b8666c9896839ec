import { check } from "../../../../../local/services/firehose/validation/requests";

type Operation = Parameters<typeof check>[0];

function refusal(operation: Operation, input: object): string | undefined {
  try {
    check(operation, input);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const NAME = { DeliveryStreamName: "logs" };
const found = (path: string, constraint: string): string =>
  `1 validation error detected: Value at '${path}' failed to satisfy constraint: ${constraint}`;
const least = (kind: "length" | "value", bound: number): string =>
  `Member must have ${kind} greater than or equal to ${bound}`;
const most = (kind: "length" | "value", bound: number): string =>
  `Member must have ${kind} less than or equal to ${bound}`;

test.each<[Operation, object]>([
  ["DescribeDeliveryStream", { Limit: 10_000, ExclusiveStartDestinationId: "d-1" }],
  ["ListDeliveryStreams", { Limit: 10_000, ExclusiveStartDeliveryStreamName: "x".repeat(64) }],
  ["ListTagsForDeliveryStream", { ...NAME, Limit: 50, ExclusiveStartTagKey: "x".repeat(128) }],
  ["PutRecord", { ...NAME, Record: { Data: new Uint8Array() } }],
  ["PutRecordBatch", { ...NAME, Records: [{ Data: new Uint8Array(1_024_000) }] }],
  ["TagDeliveryStream", { ...NAME, Tags: [{ Key: "käse @:/=+-%", Value: "x".repeat(256) }] }],
  ["StopDeliveryStreamEncryption", NAME],
])("§2 takes %s at its bounds", (operation, input) => {
  expect(refusal(operation, { ...NAME, ...input })).toBeUndefined();
});

test.each<[Operation, object, string]>([
  ["DeleteDeliveryStream", {}, found("deliveryStreamName", "Member must not be null")],
  [
    "DeleteDeliveryStream",
    { DeliveryStreamName: "x".repeat(65) },
    found("deliveryStreamName", most("length", 64)),
  ],
  ["DescribeDeliveryStream", { ...NAME, Limit: 10_001 }, found("limit", most("value", 10_000))],
  ["ListDeliveryStreams", { Limit: 0 }, found("limit", least("value", 1))],
  [
    "ListDeliveryStreams",
    { DeliveryStreamType: "directPut" },
    found(
      "deliveryStreamType",
      "Member must satisfy enum value set: [DirectPut, KinesisStreamAsSource, MSKAsSource, DatabaseAsSource]",
    ),
  ],
  ["ListTagsForDeliveryStream", { ...NAME, Limit: 51 }, found("limit", most("value", 50))],
  ["PutRecord", NAME, found("record", "Member must not be null")],
  ["PutRecord", { ...NAME, Record: {} }, found("record.data", "Member must not be null")],
  [
    "PutRecord",
    { ...NAME, Record: { Data: new Uint8Array(1_024_001) } },
    found("record.data", most("length", 1_024_000)),
  ],
  ["PutRecordBatch", { ...NAME, Records: [] }, found("records", least("length", 1))],
  [
    "PutRecordBatch",
    { ...NAME, Records: [{ Data: new Uint8Array() }, { Data: new Uint8Array(1_024_001) }] },
    found("records.2.member.data", most("length", 1_024_000)),
  ],
  ["TagDeliveryStream", { ...NAME, Tags: [] }, found("tags", least("length", 1))],
  [
    "TagDeliveryStream",
    { ...NAME, Tags: [{ Key: "x".repeat(129), Value: "" }] },
    found("tags.1.member.key", most("length", 128)),
  ],
  [
    "UntagDeliveryStream",
    { ...NAME, TagKeys: Array.from({ length: 51 }, String) },
    found("tagKeys", most("length", 50)),
  ],
  [
    "UpdateDestination",
    { ...NAME, CurrentDeliveryStreamVersionId: "v1", DestinationId: "d" },
    found("currentDeliveryStreamVersionId", "Member must satisfy regular expression pattern: [0-9]+"),
  ],
  [
    "StartDeliveryStreamEncryption",
    { ...NAME, DeliveryStreamEncryptionConfigurationInput: { KeyType: "AES256" } },
    found(
      "deliveryStreamEncryptionConfigurationInput.keyType",
      "Member must satisfy enum value set: [AWS_OWNED_CMK, CUSTOMER_MANAGED_CMK]",
    ),
  ],
])("§2 %s refuses %j", (operation, input, message) => {
  expect(refusal(operation, input)).toBe(message);
});

test("§1 a null in any list is a failure of the service", () => {
  for (const input of [
    { ...NAME, Records: [null] },
    { ...NAME, Records: [{ Data: new Uint8Array() }, undefined] },
  ]) {
    expect(() => check("PutRecordBatch", input)).toThrow(
      expect.objectContaining({ code: "InternalFailure" }),
    );
  }
});
