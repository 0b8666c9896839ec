import { classSchema, WANTED } from "../../../lib/class/class-schema";

const smallest = { class: "dsci6007", roster: "roster.csv" };

test("everything but class and roster has a default", () => {
  expect(classSchema.parse(smallest)).toEqual({
    ...smallest,
    session: 4 * 3600,
    region: "us-east-1",
    producer: "sdk",
    source: "direct-put",
    destination: "s3",
    generators: 1,
    rate: 10,
    buffer: { seconds: 60, mebibytes: 1 },
    network: "public",
  });
});

test("one hint of the buffer may be left to its default", () => {
  expect(classSchema.parse({ ...smallest, buffer: { seconds: 10 } }).buffer).toEqual({
    seconds: 10,
    mebibytes: 1,
  });
});

test.each([
  [
    "class",
    ["a", "dsci6007", "intro-to-logs", "X1"],
    ["", "1a", "a_b", "a-", "a--b", "-a", "ä", "a".repeat(41), 6007],
  ],
  ["session", ["1m", "168h"], ["0m", "169h", "4", 4]],
  ["region", ["eu-central-1"], ["us-east-9", "us-east-1a", ""]],
  ["generators", [1, 10], [0, 11, 1.5, "2", Number.NaN]],
  ["rate", [0.1, 10_000], [0, -1, 10_001, Number.NaN, Number.POSITIVE_INFINITY, "10"]],
  [
    "buffer",
    [{ seconds: 0 }, { seconds: 900, mebibytes: 128 }],
    [{ seconds: 901 }, { mebibytes: 129 }, { mebibytes: 0 }, 60],
  ],
  [
    "expires",
    ["2026-12-18T18:00:00-08:00", "2026-12-18T18:00:00Z"],
    ["2026-12-18", "2026-12-18T18:00:00", "2026-02-30T00:00:00Z"],
  ],
  [
    "image",
    ["ami-0123456789abcdef0", "/aws/service/ami-amazon-linux-latest/x"],
    ["ami-123", "latest", "/a//b", "/"],
  ],
  ["network", ["public", "private"], ["isolated", true]],
  ["producer", ["sdk", "agent"], ["SDK", "boto3"]],
])("the limits of %s are kept", (key, good, bad) => {
  const accepts = (value: unknown) => classSchema.safeParse({ ...smallest, [key]: value }).success;
  expect(good.filter((value) => !accepts(value))).toEqual([]);
  expect(bad.filter(accepts)).toEqual([]);
});

test("every key says what it wants", () => {
  const keys = [...Object.keys(classSchema.shape), "buffer.seconds", "buffer.mebibytes", ""];
  expect(Object.keys(WANTED).sort()).toEqual(keys.sort());
});
