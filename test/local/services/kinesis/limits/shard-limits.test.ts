import { ShardLimits } from "../../../../../local/services/kinesis/limits/shard-limits";

const MIB = 1024 * 1024;
const count = (times: number, work: () => boolean): number =>
  Array.from({ length: times }, work).filter(Boolean).length;

test("takes a thousand records a second", () => {
  const limits = new ShardLimits(0);
  expect(count(1200, () => limits.admitRecord(10, 0))).toBe(1000);
  expect(count(1200, () => limits.admitRecord(10, 500))).toBe(500);
});

test("takes a mebibyte a second", () => {
  const limits = new ShardLimits(0);
  expect(count(20, () => limits.admitRecord(MIB / 10, 0))).toBe(10);
  expect(count(20, () => limits.admitRecord(MIB / 10, 1000))).toBe(10);
});

test("takes a record larger than that when it was quiet, and then nothing until the average is right", () => {
  const limits = new ShardLimits(0);
  expect(limits.admitRecord(10 * MIB, 0)).toBe(true);
  expect(limits.admitRecord(1, 8_900)).toBe(false);
  expect(limits.admitRecord(1, 9_100)).toBe(true);
  expect(limits.admitRecord(10 * MIB, 9_500)).toBe(false);
});

test("is read five times a second", () => {
  const limits = new ShardLimits(0);
  expect(count(8, () => limits.admitRead(0))).toBe(5);
  expect(count(8, () => limits.admitRead(200))).toBe(1);
});

test("gives two mebibytes a second, and rests five seconds after ten", () => {
  const limits = new ShardLimits(0);
  limits.admitRead(0);
  limits.countRead(2 * MIB, 0);
  expect(limits.admitRead(0)).toBe(false);
  expect(limits.admitRead(1000)).toBe(true);
  limits.countRead(10 * MIB, 1000);
  expect(limits.admitRead(5_900)).toBe(false);
  expect(limits.admitRead(6_001)).toBe(true);
});

test("gives five iterators a second", () => {
  const limits = new ShardLimits(0);
  expect(count(8, () => limits.admitIterator(0))).toBe(5);
});
