import { TIME_ZONES } from "../../../../../local/services/firehose/prefix/time-zones";

test("§8 takes older IANA names and UTC, and none of the newer ones", () => {
  for (const zone of [
    "UTC",
    "Asia/Calcutta",
    "America/Buenos_Aires",
    "Europe/Kiev",
    "America/Indianapolis",
  ]) {
    expect(TIME_ZONES.has(zone)).toBe(true);
  }
  for (const zone of [
    "Asia/Kolkata",
    "Europe/Kyiv",
    "EST",
    "GMT",
    "Etc/UTC",
    "utc",
    "America/Argentina/Salta",
  ]) {
    expect(TIME_ZONES.has(zone)).toBe(false);
  }
});

test("§8 knows some three hundred, each with a name for both seasons", () => {
  expect(TIME_ZONES.size).toBe(295);
  for (const [, { standard, summer, generic }] of TIME_ZONES) {
    expect([standard, summer, generic].every((name) => /^[A-Za-z]{2,5}$/.test(name))).toBe(true);
  }
});
