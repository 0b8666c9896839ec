import { TokenBucket } from "../../../../../local/services/firehose/limits/token-bucket";

test("gives a burst, then so many a second, and never more than the burst", () => {
  const bucket = new TokenBucket(10, 20, 0);
  expect(bucket.available(0)).toBe(20);
  bucket.take(20);
  expect(bucket.available(500)).toBe(5);
  expect(bucket.available(500)).toBe(5);
  expect(bucket.available(60_000)).toBe(20);
});

test("a clock that goes back gives nothing", () => {
  const bucket = new TokenBucket(10, 10, 1000);
  bucket.take(10);
  expect(bucket.available(0)).toBe(0);
  expect(bucket.available(1500)).toBe(5);
});
