import { bundle } from "../build/bundle";
import { CACHE } from "../build/places";

/** Where nothing can be kept the command still starts, translated anew each time; only mistakes in the sources stop it. */
bundle().catch((error) => {
  if ("errors" in error) process.exitCode = 1;
  else process.stderr.write(`lab starts slowly, for nothing can be kept in ${CACHE}: ${error.message}\n`);
});
