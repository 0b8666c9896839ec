import { checkRetention } from "../../../../local/services/kinesis/retention";

test.each([24, 168, 8760])("%d hours can be kept", (hours) => {
  expect(() => checkRetention(hours)).not.toThrow();
});

test.each([
  [23, "Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short."],
  [
    8761,
    "Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is too long.",
  ],
])("%d hours cannot", (hours, message) => {
  expect(() => checkRetention(hours)).toThrow(
    expect.objectContaining({ code: "InvalidArgumentException", message }),
  );
});
