import { encodeDocument } from "../../../../local/gateway/wire/encode-document";
import { JSON_FORMAT } from "../../../../local/gateway/wire/json";
import { inputOf, outputOf } from "../../../support/shapes";

test("leaves out what is undefined, null, or unknown to the shape", () => {
  const DeliveryStreamDescription = {
    DeliveryStreamName: "s",
    VersionId: undefined,
    LastUpdateTimestamp: null,
    Other: 1,
  };
  expect(
    encodeDocument(
      outputOf("firehose", "DescribeDeliveryStream"),
      { DeliveryStreamDescription },
      JSON_FORMAT,
    ),
  ).toEqual({ DeliveryStreamDescription: { DeliveryStreamName: "s" } });
});

test("writes lists of structures, blobs in base64", () => {
  const Records = [{ Data: Buffer.from("a") }, { Data: new Uint8Array([0, 255]) }];
  expect(encodeDocument(inputOf("firehose", "PutRecordBatch"), { Records }, JSON_FORMAT)).toEqual({
    Records: [{ Data: "YQ==" }, { Data: "AP8=" }],
  });
});

test("writes maps, whatever their keys are called", () => {
  const Tags = Object.fromEntries([["__proto__", "x"]]);
  const encoded = encodeDocument(outputOf("lambda", "ListTags"), { Tags }, JSON_FORMAT);
  expect(JSON.stringify(encoded)).toBe('{"Tags":{"__proto__":"x"}}');
});
