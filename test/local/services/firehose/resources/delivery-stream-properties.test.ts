import { DELIVERY_STREAM_PROPERTIES } from "../../../../../local/services/firehose/resources/delivery-stream-properties";

/** @returns paths of all properties that a change of replaces the stream */
function replacing(table: object, path = ""): string[] {
  return Object.entries(table).flatMap(([name, property]) => [
    ...(property.update === "replace" ? [`${path}${name}`] : []),
    ...replacing(property.properties ?? {}, `${path}${name}.`),
  ]);
}

test("§14 only name, kind and source of a stream replace it", () => {
  expect(replacing(DELIVERY_STREAM_PROPERTIES)).toEqual([
    "DeliveryStreamName",
    "DeliveryStreamType",
    "DirectPutSourceConfiguration",
    "KinesisStreamSourceConfiguration",
  ]);
});

test("§14 no property of the stream is required: Firehose refuses what does not go together", () => {
  const required = Object.entries(DELIVERY_STREAM_PROPERTIES).filter(([, property]) => property.required);
  expect(required).toEqual([]);
});

test("destinations and sources that are not modelled are in no table, so templates with them are refused", () => {
  for (const name of ["MSKSourceConfiguration", "SplunkDestinationConfiguration"]) {
    expect(DELIVERY_STREAM_PROPERTIES).not.toHaveProperty(name);
  }
});
