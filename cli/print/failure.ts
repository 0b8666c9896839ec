import { ClassError } from "../../lib/class/problem";
import { EXIT, LabError } from "../lab-error";
import { stopperOf } from "../stacks/explain";
import type { Target } from "../target";
import type { Output } from "./output";

/** Expired credentials and a wrong clock are told in the same words wherever they are met. */
const ANYWHERE: Target = { name: "aws", environment: {} };

/**
 * Tells a failure to the person at the keyboard.
 * @returns the exit code
 */
export function printFailure(error: unknown, output: Output): number {
  if (error instanceof ClassError) {
    output.complain(error.message);
    return error.exitCode;
  }
  if (error instanceof LabError) {
    output.complain(`${error.message} ${error.fix}`);
    return error.exitCode;
  }
  const stopper = stopperOf(error, ANYWHERE);
  if (stopper && (error as NodeJS.ErrnoException).code === undefined) return printFailure(stopper, output);
  const { stack, message } = error as Error;
  output.complain(`loglab failed in a way that it should not: ${message}`);
  output.complain("Please report it with the lines below and what you did.");
  output.complain(`node ${process.version} on ${process.platform} ${process.arch}\n${stack}`);
  return EXIT.refused;
}
