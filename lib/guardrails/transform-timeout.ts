import type { Guardrail } from "./guardrail";
import { processorParameters } from "./processor-parameters";
import { at, referenced } from "./template";

const LONGEST_SECONDS = 300;

/** @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html */
export const transformTimeout: Guardrail = {
  name: "transform-timeout",
  why: "Firehose waits five minutes for a transform; a function that takes longer is called again and its records fail.",
  fix: "Set the function's Timeout to 300 or less.",
  check(template) {
    const functions = processorParameters(template, "LambdaArn").map(({ value }) => referenced(value));
    return [...new Set(functions)].flatMap((resource) => {
      if (resource === undefined) return [];
      const timeout = Number(at(template.Resources, resource, "Properties", "Timeout"));
      if (!(timeout > LONGEST_SECONDS)) return [];
      return [
        {
          resource,
          property: "Properties.Timeout",
          what: `the time-out of ${timeout} s is over ${LONGEST_SECONDS} s`,
        },
      ];
    });
  },
};
