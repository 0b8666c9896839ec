import { resolve } from "node:path";
import { chooseClass } from "../../lib/class/default-class";
import type { LabClass } from "../../lib/class/lab-class";
import { readClass } from "../../lib/class/read-class";
import type { Output } from "../print/output";
import { type Account, openAccount } from "../stacks/account";
import type { ClassOptions } from "../stacks/class-options";
import { choosePort, chooseTarget, describeTarget } from "../target";

/** A class, and the account that it is in. */
export interface ClassAccount {
  labClass: LabClass;
  /** An absolute path. */
  classFile: string;
  account: Account;
}

/**
 * Reads the class that the options name and finds out where it is and as whom; tells so, unless JSON is wanted.
 * @throws ClassError, LabError
 */
export async function openClassAccount(options: ClassOptions, output: Output): Promise<ClassAccount> {
  const classFile = chooseClass(options.class);
  const labClass = readClass(classFile);
  const target = chooseTarget(options.target, choosePort(options.port), labClass.region);
  const account = await openAccount(target, labClass.region);
  if (!options.json) output.print(describeTarget(target, account.id, labClass.region));
  return { labClass, classFile: resolve(classFile), account };
}
