import type { Call } from "../../core/action";
import { uuid } from "../../core/ids";
import type { Engine } from "../engine";
import type { Operation, Phase } from "../records";

/** @returns a new operation of the caller, to be written into the stack's record and then begun */
export function newOperation(
  { cloud }: Engine,
  call: Call,
  kind: Operation["kind"],
  phase: Phase,
  options: Partial<
    Pick<Operation, "clientToken" | "deleteOnFailure" | "retainExceptOnCreate" | "changeSetId">
  > & {
    disableRollback?: boolean | undefined;
  } = {},
): Operation {
  const { clientToken, deleteOnFailure, retainExceptOnCreate, changeSetId } = options;
  return {
    id: uuid(),
    kind,
    phase,
    startedAt: cloud.clock.now(),
    identity: call.identity,
    disableRollback: options.disableRollback ?? false,
    ...(clientToken !== undefined && { clientToken }),
    ...(deleteOnFailure && { deleteOnFailure }),
    ...(retainExceptOnCreate && { retainExceptOnCreate }),
    ...(changeSetId !== undefined && { changeSetId }),
  };
}
