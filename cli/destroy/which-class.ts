import { existsSync } from "node:fs";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";

/** A class that is to be destroyed: its name is enough. */
export interface DoomedClass {
  name: string;
  region: string;
}

/** A class's name as lib/class takes it, which no path of a class file is. */
const NAME = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

/**
 * @param given a class file, or a class's name where its file is lost
 * @param region for a class that is named; a file says its own
 * @throws ClassError when the file cannot be used
 */
export function whichClass(given: string | undefined, region: string): DoomedClass {
  if (given !== undefined && !existsSync(given) && NAME.test(given)) return { name: given, region };
  return readClass(chooseClass(given));
}
