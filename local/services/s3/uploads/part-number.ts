import { invalidArgument } from "../errors";

const MOST_PARTS = 10_000;

/** @throws AwsError InvalidArgument */
export function requirePartNumber(number = 0): number {
  if (Number.isInteger(number) && number >= 1 && number <= MOST_PARTS) return number;
  throw invalidArgument(
    `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`,
    "partNumber",
    number,
  );
}
