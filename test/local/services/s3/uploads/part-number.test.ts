import { requirePartNumber } from "../../../../../local/services/s3/uploads/part-number";

test("takes the numbers from 1 to 10000", () => {
  expect([1, 10_000].map((number) => requirePartNumber(number))).toEqual([1, 10_000]);
});

test.each([0, -1, 10_001, 1.5, undefined])("refuses the number %s", (number) => {
  expect(() => requirePartNumber(number)).toThrow(
    expect.objectContaining({
      message: "Part number must be an integer between 1 and 10000, inclusive",
      members: { ArgumentName: "partNumber", ArgumentValue: number ?? 0 },
    }),
  );
});
