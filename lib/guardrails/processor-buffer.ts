import type { Guardrail } from "./guardrail";
import { processorParameters } from "./processor-parameters";

/** Bounds of BufferSizeInMBs, in MiB. */
const SMALLEST = 0.2;
const LARGEST = 3;

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
  fix: "Set BufferSizeInMBs to 1.",
  check(template) {
    return processorParameters(template, "BufferSizeInMBs").flatMap(({ resource, property, value }) => {
      const size = Number(value);
      if (size < SMALLEST || size > LARGEST) {
        return [{ resource, property, what: `${size} MiB is outside ${SMALLEST} to ${LARGEST}` }];
      }
      const answer = size * GROWTH;
      return answer < LAMBDA_ANSWER ? [] : [{ resource, property, what: `${size} MiB becomes ${answer} MB` }];
    });
  },
};
