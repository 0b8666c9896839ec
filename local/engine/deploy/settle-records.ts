import type { Run } from "./run";

/** Forgets what was before: what stands now is what a later operation goes back to. */
export async function settleRecords(run: Run): Promise<void> {
  const { store } = run.engine;
  await Promise.all(
    store.resources(run.stackId).map((record) => {
      const { before, done, attempted, ...rest } = record;
      return store.putResource({ ...rest, outdated: [] });
    }),
  );
}
