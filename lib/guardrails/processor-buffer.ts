import type { Guardrail } from "./guardrail";
import { processorsOf } from "./processor-parameters";
import { render } from "./render";

/** Bounds of BufferSizeInMBs, in MiB. */
const SMALLEST = 0.2;
const LARGEST = 3;

/** The most that BufferIntervalInSeconds may be. */
const LONGEST_SECONDS = 900;

/** A log line grows by half as JSON, and by a third again as base64. */
const GROWTH = 1.5 * (4 / 3);

/** Largest answer of a function, in MiB. */
const LAMBDA_ANSWER = 6;

/**
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const processorBuffer: Guardrail = {
  name: "processor-buffer",
  why: "Firehose refuses a processor's buffer outside 0.2 to 3 MiB, and Lambda an answer over 6 MB, which 3 MiB of log lines become as JSON.",
  fix: "Set BufferSizeInMBs to 1, and BufferIntervalInSeconds to 60.",
  check(template) {
    return processorsOf(template)
      .filter(({ type }) => type === "Lambda")
      .flatMap(({ resource, property, parameters }) =>
        wrongs(parameters.get("BufferSizeInMBs"), parameters.get("BufferIntervalInSeconds")).map((what) => ({
          resource,
          property,
          what,
        })),
      );
  },
};

function wrongs(size: unknown, interval: unknown): string[] {
  if (size === undefined && interval === undefined) return [];
  if (size === undefined) return ["BufferIntervalInSeconds is set, and BufferSizeInMBs is not"];
  if (interval === undefined) return ["BufferSizeInMBs is set, and BufferIntervalInSeconds is not"];
  return [...wrongSize(size), ...wrongInterval(interval)];
}

function wrongSize(value: unknown): string[] {
  const size = Number(value);
  if (!Number.isFinite(size)) return [`nobody can tell how many MiB ${render(value)} are`];
  if (size < SMALLEST || size > LARGEST) return [`${size} MiB is outside ${SMALLEST} to ${LARGEST}`];
  const answer = size * GROWTH;
  return answer < LAMBDA_ANSWER ? [] : [`${size} MiB becomes ${answer} MB`];
}

function wrongInterval(value: unknown): string[] {
  const seconds = Number(value);
  if (!Number.isInteger(seconds)) return [`nobody can tell how many seconds ${render(value)} are`];
  return seconds >= 0 && seconds <= LONGEST_SECONDS
    ? []
    : [`${seconds} s is outside 0 to ${LONGEST_SECONDS}`];
}
