import { ClassError, labApp } from "../lib/app";

try {
  labApp().synth();
} catch (error) {
  if (!(error instanceof ClassError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
