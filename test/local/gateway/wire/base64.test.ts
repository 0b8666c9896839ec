import fc from "fast-check";
import { decodeBase64 } from "../../../../local/gateway/wire/base64";

test("reads back whatever bytes were written", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const written = Buffer.from(bytes);
      expect(decodeBase64(written.toString("base64"))).toEqual(written);
    }),
  );
});

test.each(["a", "ab", "abc", "ab=c", "====", "YQ", "YQ=", "a b=", "YQ==\n", "ab_-", "ä==="])(
  "refuses %j",
  (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  },
);
