import { setMaxListeners } from "node:events";
import type { LabClass } from "../../lib/class/lab-class";
import { LabError } from "../lab-error";
import { type Account, openAccount } from "../stacks/account";
import { classStacks } from "../stacks/class-stacks";
import { describeTarget, type Target } from "../target";
import { CHECKS } from "./checks";
import { templates } from "./checks/templates";
import { openClients } from "./clients";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "./preflight-check";
import { listPrices, tablePrices } from "./price-list";
import type { AccountRoom, ClassRoom } from "./room";

/** More than there are under way at once. */
const MOST_REQUESTS = 100;

/** What one check found. */
export interface Looked {
  check: string;
  findings: readonly Finding[];
}

export interface PreflightRun {
  labClass: LabClass;
  /** As the user named it. */
  classFile: string;
  target: Target;
  /** Whether the templates are looked at, which takes ten seconds. */
  validate: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  signal: AbortSignal;
  /** Gets what each check found, in the order of the checks, as soon as it is there. */
  tell(looked: Looked): void;
}

/**
 * Looks at everything that can keep a class from being deployed or held.
 * @returns what was found, in the order of the checks
 */
export async function runPreflight(run: PreflightRun): Promise<Looked[]> {
  // Every request under way listens for the end.
  setMaxListeners(MOST_REQUESTS, run.signal);
  const account = await openAccount(run.target, run.labClass.region).catch((error: unknown) => {
    if (error instanceof LabError) return error;
    throw error;
  });
  const first: Looked = {
    check: "account",
    findings: [account instanceof LabError ? noGo(account.message, account.fix) : whoAndWhere(account)],
  };
  run.tell(first);
  const checks = CHECKS.filter((check) => run.validate || check !== templates);
  return [
    first,
    ...(account instanceof LabError ? await aboutClass(run, checks) : await aboutAll(run, checks, account)),
  ];
}

function whoAndWhere({ target, id, region, caller }: Account): Finding {
  return ok(`${describeTarget(target, id, region)}; you are ${caller}.`);
}

/** Without an account, what can be said of the class alone. */
async function aboutClass(run: PreflightRun, checks: readonly PreflightCheck[]): Promise<Looked[]> {
  const room = { ...run, prices: tablePrices(run.labClass.region) };
  return inOrder(run, checks, async (check) =>
    check.about === "class"
      ? lookSafely(run, () => check.look(room))
      : [warn("It was not looked at: there is no account to ask.", "Mend the line above first.")],
  );
}

async function aboutAll(
  run: PreflightRun,
  checks: readonly PreflightCheck[],
  account: Account,
): Promise<Looked[]> {
  const clients = openClients(account);
  try {
    const [prices, standing] = await Promise.all([
      listPrices(account, run.signal),
      classStacks(clients.cloudformation, run.labClass.name, run.signal),
    ]);
    const room: ClassRoom & AccountRoom = { ...run, prices, account, clients, standing };
    return await inOrder(run, checks, (check) => lookSafely(run, () => check.look(room)));
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}

/** All at once, told in their order. */
async function inOrder(
  run: PreflightRun,
  checks: readonly PreflightCheck[],
  look: (check: PreflightCheck) => Promise<readonly Finding[]>,
): Promise<Looked[]> {
  const pending = checks.map((check) => ({ check: check.name, findings: look(check) }));
  const looked: Looked[] = [];
  for (const { check, findings } of pending) {
    const one = { check, findings: await findings };
    looked.push(one);
    run.tell(one);
  }
  return looked;
}

/** One that may not look is no reason to leave the others alone. */
async function lookSafely(
  { signal }: PreflightRun,
  look: () => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (signal.aborted || !(error instanceof Error)) throw error;
    if (error instanceof LabError) return [noGo(error.message, error.fix)];
    return [
      warn(
        `It could not be looked at: ${error.message}`,
        "Ask whoever keeps the account for the right to look, or go on with care.",
      ),
    ];
  }
}
