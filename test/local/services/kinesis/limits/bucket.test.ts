import { Bucket } from "../../../../../local/services/kinesis/limits/bucket";

test("gives what it holds, and fills again by the second", () => {
  const bucket = new Bucket(10, 0);
  bucket.take(10);
  expect(bucket.available(0)).toBe(0);
  expect(bucket.available(500)).toBe(5);
  expect(bucket.available(5000)).toBe(10);
  expect(bucket.isFull(5000)).toBe(true);
});

test("what is owed is made up for first", () => {
  const bucket = new Bucket(10, 0);
  bucket.take(30);
  expect(bucket.available(1000)).toBe(-10);
  expect(bucket.available(2500)).toBe(5);
});

test("stays shut for as long as it is told", () => {
  const bucket = new Bucket(10, 0);
  bucket.empty(5000);
  expect(bucket.available(4999)).toBeLessThan(0);
  expect(bucket.available(5000)).toBeCloseTo(0);
});
