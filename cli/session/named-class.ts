import { readClass } from "../../lib/class/read-class";

/** A class as the user names it. */
export interface NamedClass {
  className?: string;
  classFile?: string;
}

/**
 * @param named a class's name, or the path of its file, which ends in `.yaml` or `.yml`
 * @throws ClassError when the file is not as it should be
 */
export function namedClass(named: string | undefined): NamedClass {
  if (named === undefined) return {};
  if (!/\.ya?ml$/.test(named)) return { className: named };
  return { className: readClass(named).name, classFile: named };
}
