import { cbor } from "@smithy/core/cbor";
import fc from "fast-check";
import { CBOR_FORMAT, parseCbor, writeCbor } from "../../../../local/gateway/wire/cbor";
import { decodeDocument } from "../../../../local/gateway/wire/decode-document";
import { encodeDocument } from "../../../../local/gateway/wire/encode-document";
import { inputOf } from "../../../support/shapes";

const schema = inputOf("cloudwatch", "PutMetricData");

test("reads back what it wrote: texts, numbers of every kind, times and lists", () => {
  const value = {
    Namespace: "n\u00e9",
    MetricData: [
      {
        MetricName: "m",
        Timestamp: new Date(1_700_000_000_250),
        Value: 0.1,
        Counts: [1, -5, 1e300, Number.NaN, Number.POSITIVE_INFINITY],
        StorageResolution: 60,
      },
    ],
  };
  const written = writeCbor(encodeDocument(schema, value, CBOR_FORMAT) as object);
  expect(decodeDocument(schema, parseCbor(Buffer.from(written)), CBOR_FORMAT)).toEqual(value);
});

test("takes bytes, times and numbers for what they are, and texts for none of them", () => {
  expect(CBOR_FORMAT.readBlob(new Uint8Array([1]))).toEqual(new Uint8Array([1]));
  expect(CBOR_FORMAT.readTimestamp(new Date(0))).toEqual(new Date(0));
  expect(CBOR_FORMAT.readNumber(1)).toBe(1);
  for (const read of [CBOR_FORMAT.readBlob, CBOR_FORMAT.readTimestamp, CBOR_FORMAT.readNumber]) {
    expect(read("1")).toBeUndefined();
  }
});

test("an empty body has no members", () => {
  expect(parseCbor(Buffer.alloc(0))).toEqual({});
});

test.each([
  ["a list", cbor.serialize([1])],
  ["a text", cbor.serialize("x")],
  ["a time", writeCbor(CBOR_FORMAT.writeTimestamp(new Date(0), schema) as object)],
  ["half a map", Buffer.from([0xa1])],
  ["a list without end", Buffer.from([0x9f, 0x01])],
  ["a text longer than the body", Buffer.from([0x7b, 0, 0, 0, 0, 255, 255, 255, 255])],
])("refuses %s", (_, bytes) => {
  expect(() => decodeDocument(schema, parseCbor(Buffer.from(bytes)), CBOR_FORMAT)).toThrow(
    expect.objectContaining({ code: "SerializationException" }),
  );
});

test("refuses any other bytes, or reads them as members", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
      try {
        expect(typeof parseCbor(Buffer.from(bytes))).toBe("object");
      } catch (error) {
        expect(error).toMatchObject({ code: "SerializationException" });
      }
    }),
  );
});
