import type { Guardrail } from "./guardrail";
import { processorsOf } from "./processor-parameters";

/** Measured by others: Firehose takes 0 to 300. */
const MOST = 300;

/**
 * The CDK's `retries: 0` writes nothing into the template, and Firehose then retries three times; so the number has to be
 * said, and zero is no number for a lab.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-failure-handling.html
 */
export const processorRetries: Guardrail = {
  name: "processor-retries",
  why: "Without retries one call that is throttled or times out sends its whole buffer to the error prefix, and a number that is not said is Firehose's own.",
  fix: "Set retries to 3, or another number from 1 to 300.",
  check(template) {
    return processorsOf(template)
      .filter(({ type }) => type === "Lambda")
      .flatMap(({ resource, property, parameters }) => {
        const said = parameters.get("NumberOfRetries");
        const what = wrong(said);
        return what === undefined ? [] : [{ resource, property, what }];
      });
  },
};

function wrong(said: unknown): string | undefined {
  if (said === undefined) return "the number of retries is not said";
  const retries = Number(said);
  if (retries === 0) return "the transform is never tried again";
  return Number.isInteger(retries) && retries > 0 && retries <= MOST
    ? undefined
    : `${JSON.stringify(said)} retries are not a number from 1 to ${MOST}`;
}
