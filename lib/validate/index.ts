import { ClassError } from "../class/problem";
import { validateClass } from "./validate-class";

/**
 * The validation program, for the command to run: prints the report as JSON. A class that cannot be used, or cannot be
 * synthesized, is told on standard error.
 * @param args the class file, and for tests the day by which dates are judged, ISO 8601
 * @returns the exit code: 0 with a report, whatever it says; 2 for a class that cannot be used
 */
export async function runValidation([classFile = "class.yaml", now]: readonly string[]): Promise<number> {
  try {
    const report = await validateClass(classFile, now === undefined ? new Date() : new Date(now));
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ClassError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}
