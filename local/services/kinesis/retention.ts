import { invalidArgument } from "./errors";

const SHORTEST = 24;
const LONGEST = 8760;

/** @throws AwsError InvalidArgumentException when records cannot be kept for so many hours */
export function checkRetention(hours: number): void {
  if (hours < SHORTEST) {
    throw invalidArgument(
      `Minimum allowed retention period is ${SHORTEST} hours. Requested retention period (${hours} hours) is too short.`,
    );
  }
  if (hours > LONGEST) {
    throw invalidArgument(
      `Maximum allowed retention period is ${LONGEST} hours. Requested retention period (${hours} hours) is too long.`,
    );
  }
}
