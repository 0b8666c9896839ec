import { parseObjectKey } from "../../contract/object-key";

const UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

test.each([
  ["logs/year=2026/", "a-b.c-1", 12, ".gz"],
  ["", "seat", 1, ""],
])("takes apart what Firehose names: %j %s", (prefix, stream, version, extension) => {
  const key = `${prefix}${stream}-${version}-2026-01-15-23-59-01-${UUID}${extension}`;
  expect(parseObjectKey(key)).toEqual({
    prefix,
    stream,
    version,
    time: "2026-01-15T23:59:01Z",
    uuid: UUID,
    extension,
  });
});

test.each([
  "",
  "logs/",
  "logs/readme.txt",
  `logs/seat-1-2026-01-15-23-59-${UUID}`,
  `seat-x-2026-01-15-23-59-01-${UUID}`,
])("%j is none of Firehose's", (key) => {
  expect(parseObjectKey(key)).toBeUndefined();
});
