import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { deployClass } from "../deploy/deploy-class";
import { refuseExpired } from "../deploy/expiry";
import { destroyStacks } from "../destroy/destroy-stacks";
import { EXIT, LabError } from "../lab-error";
import type { SeatStack } from "../seats/seat-stacks";
import type { Account } from "../stacks/account";
import { isDone } from "../stacks/outcome";

/**
 * Deletes a seat's stack and deploys it again: the only way back for an instance that is terminated.
 * @param classFile of the seat's class; the project's own when absent
 * @throws LabError when the file describes another class, or either does not go through
 */
export async function rebuildSeat(
  account: Account,
  found: SeatStack,
  classFile: string | undefined,
  { signal, told }: { signal: AbortSignal; told(line: string): void },
): Promise<void> {
  const file = chooseClass(classFile);
  const labClass = readClass(file);
  if (labClass.name !== found.className || !labClass.seats.includes(found.seat)) {
    throw new LabError(
      `An instance of ${found.stack} is terminated, so the seat has to be deployed again; and ${file} does not describe it.`,
      "Name the file of its class: --class FILE.yaml.",
      EXIT.wrongUse,
    );
  }
  refuseExpired(labClass, Date.now());
  told("An instance is terminated, so the seat is deployed again.");
  await remove(account, found, signal);
  told(`${found.stack} is deleted.`);
  const scratch = await mkdtemp(join(tmpdir(), "loglab-reset-"));
  try {
    const { outcomes } = await deployClass({
      account,
      labClass,
      classFile: resolve(file),
      seats: [found.seat],
      concurrency: 1,
      instances: true,
      scratch,
      signal,
      told: () => undefined,
      now: Date.now,
    });
    const failed = outcomes.find((outcome) => !isDone(outcome));
    if (failed) {
      throw new LabError(
        `${failed.stack} ${failed.what}${failed.reason === undefined ? "" : `: ${failed.reason}`}.`,
        `Deploy it: npm run lab -- deploy ${found.seat}.`,
      );
    }
    told(`${found.stack} is deployed.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function remove(
  account: Account,
  { className, seat, stack }: SeatStack,
  signal: AbortSignal,
): Promise<void> {
  const { outcomes } = await destroyStacks({
    account,
    className,
    seats: [seat],
    concurrency: 1,
    signal,
    begins: async () => undefined,
    told: () => undefined,
    now: Date.now,
  });
  const failed = outcomes.find((outcome) => !isDone(outcome));
  if (!failed) return;
  throw new LabError(
    `${stack} cannot be deleted: ${failed.reason ?? failed.what}.`,
    failed.fix ?? "Give the same command again.",
  );
}
