import { deliveryPrefix, errorPrefix } from "../../../../../local/services/firehose/prefix/evaluate";

const ARRIVAL = Date.UTC(2026, 6, 13, 14, 59, 59);

test("§8 no prefix gives year, month, day and hour in UTC", () => {
  expect(deliveryPrefix({}, ARRIVAL)).toBe("2026/07/13/14/");
  expect(deliveryPrefix({ Prefix: "" }, ARRIVAL)).toBe("2026/07/13/14/");
});

test("§8 a literal prefix gets the hour appended without a slash", () => {
  expect(deliveryPrefix({ Prefix: "legacy" }, ARRIVAL)).toBe("legacy2026/07/13/14/");
});

test("§8 a prefix with an expression gets nothing appended", () => {
  expect(deliveryPrefix({ Prefix: "y=!{timestamp:yyyy}/" }, ARRIVAL)).toBe("y=2026/");
  expect(deliveryPrefix({ Prefix: "r/!{firehose:random-string}/" }, ARRIVAL)).toMatch(
    /^r\/[A-Za-z0-9]{11}\/$/,
  );
});

test("§8 a random string is fresh at each occurrence", () => {
  const [first, second] = deliveryPrefix(
    { Prefix: "!{firehose:random-string}/!{firehose:random-string}" },
    0,
  ).split("/");
  expect(first).not.toBe(second);
});

test("§8 the time zone shifts all times", () => {
  expect(deliveryPrefix({ CustomTimeZone: "Asia/Tokyo" }, ARRIVAL)).toBe("2026/07/13/23/");
  expect(deliveryPrefix({ CustomTimeZone: "Asia/Tokyo", Prefix: "!{timestamp:dd HH}" }, ARRIVAL)).toBe(
    "13 23",
  );
});

test("§11 partition keys stand where the prefix asks for them", () => {
  const keys = { keysFromQuery: { customer: "c1" }, keysFromLambda: { kind: "k" } };
  const Prefix = "!{partitionKeyFromQuery:customer}/!{partitionKeyFromLambda:kind}/";
  expect(deliveryPrefix({ Prefix }, ARRIVAL, keys)).toBe("c1/k/");
});

test("§8 an error prefix names the kind of error", () => {
  const ErrorOutputPrefix = "e/!{firehose:error-output-type}/!{timestamp:yyyy}/";
  expect(errorPrefix({ ErrorOutputPrefix }, ARRIVAL, "processing-failed")).toBe("e/processing-failed/2026/");
  expect(errorPrefix({ ErrorOutputPrefix: "errors/" }, ARRIVAL, "processing-failed")).toBe("errors/");
});

test("§8 without an error prefix errors stand by kind and hour, below a literal prefix", () => {
  expect(errorPrefix({}, ARRIVAL, "processing-failed")).toBe("processing-failed/2026/07/13/14/");
  expect(errorPrefix({ Prefix: "p/" }, ARRIVAL, "processing-failed")).toBe(
    "p/processing-failed/2026/07/13/14/",
  );
});
