import type { Run } from "./run";

/**
 * Fails a resource before its handler is called: its properties cannot be resolved, or do not fit.
 * @returns false
 */
export async function refuseResource(
  run: Run,
  logicalId: string,
  type: string,
  reason: string,
  mark: string,
): Promise<false> {
  const { engine, journal, stackId } = run;
  const record = engine.store.resource(stackId, logicalId);
  if (!record) {
    await engine.store.putResource({
      stackId,
      logicalId,
      type,
      status: "CREATE_IN_PROGRESS",
      updatedAt: engine.cloud.clock.now(),
      outdated: [],
    });
  }
  const verb = record?.standing ? "UPDATE" : "CREATE";
  await journal.resourceStatus(stackId, logicalId, `${verb}_IN_PROGRESS`, undefined, {});
  await journal.resourceStatus(stackId, logicalId, `${verb}_FAILED`, reason, {
    done: mark,
    before: record?.before === undefined ? (record?.standing ?? null) : record.before,
  });
  return false;
}
