import type { ResourceContext, ResourceType, Standing } from "../../core/resource-type";
import type { Desired } from "../plan/desired";
import type { ResourceRecord, Settled, Step } from "../records";
import { type Attempt, attempt, explained } from "./attempt";
import { signalsExpected } from "./creation-policy";
import { resourceContext, stepToken } from "./resource-context";
import type { Run } from "./run";

/** What AWS says when an update makes a new thing in the place of the old. */
const REPLACING = "Requested update requires the creation of a new physical resource; hence creating one.";

/**
 * Creates a resource, or the thing that takes the place of one; goes on with a creation that a crash broke off.
 * @returns whether it stands
 */
export async function createResource(
  run: Run,
  logicalId: string,
  desired: Desired,
  type: ResourceType,
  mark: string,
): Promise<boolean> {
  const record = run.engine.store.resource(run.stackId, logicalId);
  const verb = replaces(record) ? "UPDATE" : "CREATE";
  const step = record?.step ?? (await begin(run, logicalId, desired, record));
  const made = await make(run, logicalId, step, type, verb);
  if (made.reason !== undefined) {
    await fail(run, logicalId, step, verb, made.reason, mark);
    return false;
  }
  const after = run.engine.store.resource(run.stackId, logicalId);
  const settled: Settled = { ...desired, ...made.value };
  await run.journal.resourceStatus(run.stackId, logicalId, `${verb}_COMPLETE`, undefined, {
    standing: settled,
    physicalId: settled.physicalId,
    outdated: after?.standing ? [...after.outdated, after.standing] : (after?.outdated ?? []),
    step: undefined,
    done: mark,
  });
  await run.engine.store.clearSignals(run.stackId, logicalId);
  return true;
}

/** What a failed creation has left does not count as standing. */
const replaces = (record: ResourceRecord | undefined): boolean =>
  record?.standing !== undefined && !record.standing.unfinished;

async function begin(
  run: Run,
  logicalId: string,
  desired: Desired,
  record: ResourceRecord | undefined,
): Promise<Step> {
  const { engine, journal, stackId } = run;
  const operation = run.operation().id;
  const step: Step = {
    operation,
    action: "create",
    token: stepToken(operation, logicalId, "create"),
    startedAt: engine.cloud.clock.now(),
    desired,
  };
  await engine.store.clearSignals(stackId, logicalId);
  if (!record) {
    await engine.store.putResource({
      stackId,
      logicalId,
      type: desired.type,
      status: "CREATE_IN_PROGRESS",
      updatedAt: step.startedAt,
      outdated: [],
    });
  }
  await journal.resourceStatus(
    stackId,
    logicalId,
    replaces(record) ? "UPDATE_IN_PROGRESS" : "CREATE_IN_PROGRESS",
    replaces(record) ? REPLACING : undefined,
    {
      step,
      type: desired.type,
      before: record?.before === undefined ? (record?.standing ?? null) : record.before,
    },
  );
  return step;
}

/** Calls the handler and waits for the signals that the resource owes. */
async function make(
  run: Run,
  logicalId: string,
  step: Step,
  type: ResourceType,
  verb: "CREATE" | "UPDATE",
): Promise<Attempt<Standing>> {
  const { journal, stackId } = run;
  const { desired } = step;
  if (!desired) throw new Error(`step of ${logicalId} has nothing to create`);
  let told = step.initiated !== undefined;
  const initiated = async (standing: Standing): Promise<void> => {
    if (told) return;
    told = true;
    await journal.resourceStatus(
      stackId,
      logicalId,
      `${verb}_IN_PROGRESS`,
      "Resource creation Initiated",
      { step: { ...step, initiated: standing }, physicalId: standing.physicalId },
      { properties: desired.properties },
    );
  };
  const context = resourceContext(run, logicalId, desired, step.token, initiated);
  const cancelled = `Resource ${verb === "CREATE" ? "creation" : "update"} cancelled`;
  const made = await attempt(run, step.token, cancelled, async () => {
    const standing = await type.create(desired.properties, context);
    await initiated(standing);
    return standing;
  });
  if (made.reason !== undefined) return made;
  const waited = await attempt(run, step.token, cancelled, () =>
    awaitSignals(run, logicalId, step, context, verb),
  );
  if (waited.reason === undefined) return made;
  return { ...waited, reason: await explained(waited.reason, type.explain?.bind(type), made.value, context) };
}

async function awaitSignals(
  run: Run,
  logicalId: string,
  { desired, startedAt }: Step,
  { signal }: ResourceContext,
  verb: "CREATE" | "UPDATE",
): Promise<void> {
  const expected = signalsExpected(desired?.creationPolicy, logicalId);
  if (!expected || expected.count === 0) return;
  await run.signals.wait({
    stackId: run.stackId,
    logicalId,
    count: expected.count,
    deadline: startedAt + expected.timeout,
    signal,
    onSignal: async ({ status, uniqueId }) => {
      const reason = `Received ${status} signal with UniqueId ${uniqueId}`;
      await run.journal.resourceStatus(run.stackId, logicalId, `${verb}_IN_PROGRESS`, reason, {});
    },
  });
}

/** What exists of it stays in the record, so that the rollback, or the next update, can delete it. */
async function fail(
  run: Run,
  logicalId: string,
  { desired }: Step,
  verb: "CREATE" | "UPDATE",
  reason: string,
  mark: string,
): Promise<void> {
  const { journal, stackId, engine } = run;
  const record = engine.store.resource(stackId, logicalId);
  const initiated = record?.step?.initiated;
  const unfinished: Settled | undefined =
    initiated && desired ? { ...desired, ...initiated, unfinished: true } : undefined;
  const kept = record?.standing;
  await journal.resourceStatus(
    stackId,
    logicalId,
    `${verb}_FAILED`,
    reason,
    {
      step: undefined,
      done: mark,
      ...(unfinished && !kept && { standing: unfinished }),
      ...(unfinished && kept && { outdated: [...(record?.outdated ?? []), unfinished] }),
      ...(kept && { physicalId: kept.physicalId }),
    },
    desired ? { properties: desired.properties } : {},
  );
}
