import { announce } from "../../../../../local/services/s3/wire/announce";
import { rootCall } from "../../../../support/fake-cloud";

test("gathers what a request says of its body", () => {
  const call = rootCall({ headers: { "content-length": "3" } });
  const input = { ChecksumCRC32: "NSRBwg==", ContentMD5: "kAFQmDzST7DWlj99KOF/cg==" };
  expect(announce(input, call, "SHA1")).toEqual({
    framing: { chunked: false, signedChunks: false, size: 3 },
    checksum: { algorithm: "CRC32", value: "NSRBwg==" },
    md5: "kAFQmDzST7DWlj99KOF/cg==",
    wanted: "SHA1",
  });
});

test("refuses a bad MD5 before the length is even looked at", () => {
  expect(() => announce({ ContentMD5: "x" }, rootCall({ headers: {} }))).toThrow(
    expect.objectContaining({ code: "InvalidDigest" }),
  );
});
