import {
  keyEncoding,
  pageSize,
  pageToken,
  readToken,
  urlEncode,
} from "../../../../../local/services/s3/listing/parameters";

test("gives at most 1000 lines", () => {
  expect(pageSize(undefined, "max-keys")).toBe(1000);
  expect(pageSize(5000, "max-keys")).toBe(1000);
  expect(pageSize(0, "max-keys")).toBe(0);
});

test.each([-1, 1.5, 2 ** 31])("refuses %d lines", (asked) => {
  expect(() => pageSize(asked, "max-keys")).toThrow(
    expect.objectContaining({
      code: "InvalidArgument",
      message: "Argument maxKeys must be an integer between 0 and 2147483647",
      members: { ArgumentName: "max-keys", ArgumentValue: asked },
    }),
  );
});

test.each([
  ["a b/c", "a+b/c"],
  ["test_file(3).png", "test_file%283%29.png"],
  ["date=2026-01-01/", "date%3D2026-01-01/"],
  ["é~*!'", "%C3%A9%7E*%21%27"],
  ["100%", "100%25"],
])("encodes %s as S3 does", (key, encoded) => {
  expect(urlEncode(key)).toBe(encoded);
});

test("leaves keys alone unless asked, and knows no other encoding", () => {
  expect(keyEncoding(undefined)("a b")).toBe("a b");
  expect(() => keyEncoding("value")).toThrow("Invalid Encoding Method specified in Request");
  expect(() => keyEncoding("")).toThrow("Invalid Encoding Method specified in Request");
});

test("goes on where a token says, and takes no token that it did not give", () => {
  expect(readToken(pageToken("é/x"), "continuation-token")).toBe("é/x");
  for (const foreign of ["", "abc", "MQ==x"]) {
    expect(() => readToken(foreign, "continuation-token")).toThrow(
      expect.objectContaining({
        code: "InvalidArgument",
        message: "The continuation token provided is incorrect",
        members: { ArgumentName: "continuation-token" },
      }),
    );
  }
});
