import { parseCopySource } from "../../../../../local/services/s3/objects/copy-source";

test.each([
  ["logs/a/b", { Bucket: "logs", Key: "a/b" }],
  ["/logs/a%2Fb%20c", { Bucket: "logs", Key: "a/b c" }],
  ["logs/a+b", { Bucket: "logs", Key: "a+b" }],
  ["logs/k?versionId=v.1_2", { Bucket: "logs", Key: "k", VersionId: "v.1_2" }],
  ["logs/what%3FversionId=1", { Bucket: "logs", Key: "what?versionId=1" }],
])("reads %s", (text, name) => {
  expect(parseCopySource(text)).toEqual(name);
});

test.each([undefined, "", "logs", "logs/", "/"])("refuses %j, which names no object", (text) => {
  expect(() => parseCopySource(text)).toThrow("Invalid copy source object key");
});
