import type { Identity } from "../../core/identity";
import type { Engine } from "../engine";
import type { Operation, StackRecord } from "../records";
import type { Journal } from "./journal";
import type { SignalBox } from "./signals";

/** One operation on one stack, as it is carried out in this process. */
export interface Run {
  engine: Engine;
  journal: Journal;
  signals: SignalBox;
  stackId: string;
  /** Aborts when the process stops: nothing of what is under way is then a failure. */
  stopping: AbortSignal;
  /** Aborts when the resources under way are to be given up: something beside them failed, or somebody cancelled. */
  cancelled: AbortController;
  /** As whom resources are changed: the execution role if the stack has one, else the caller. */
  identity(): Promise<Identity>;
  stack(): StackRecord;
  /** @throws Interrupted when the stack has gone over to another operation */
  operation(): Operation;
}

/** Thrown through an operation when the process stops, or when another operation has taken its place. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
