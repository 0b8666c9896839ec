import type { AccountRoom, ClassRoom } from "./room";

/** `ok` goes, `warn` goes but should be known, `no-go` will fail or must not be done. */
export type Verdict = "ok" | "warn" | "no-go";

/** One line of the preflight. */
export interface Finding {
  verdict: Verdict;
  /** What was found, a sentence. */
  found: string;
  /** What to do, a sentence or more; absent where nothing is to be done. */
  fix?: string;
}

/** One thing that is looked at before a class is deployed: about the class itself, or about the account too. */
export type PreflightCheck =
  | { name: string; about: "class"; look(room: ClassRoom): Finding[] | Promise<Finding[]> }
  | { name: string; about: "account"; look(room: AccountRoom): Promise<Finding[]> };

export const ok = (found: string): Finding => ({ verdict: "ok", found });
export const warn = (found: string, fix: string): Finding => ({ verdict: "warn", found, fix });
export const noGo = (found: string, fix: string): Finding => ({ verdict: "no-go", found, fix });
