import { runValidation } from "../lib/validate";

runValidation(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
