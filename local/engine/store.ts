import { createHash } from "node:crypto";
import type { State } from "../core/state/state";
import type { Table } from "../core/state/table";
import { EventStore } from "./event-store";
import type { ChangeSetRecord, Output, ResourceRecord, SignalRecord, StackRecord } from "./records";

/** AWS forgets a deleted stack after this long. */
const DELETED_STACKS_KEPT = 90 * 24 * 60 * 60 * 1000;

/** A stack that exports a value, and the value. */
export interface Export {
  name: string;
  stack: StackRecord;
  output: Output;
}

/** All that the engine keeps of one Region. Records are never changed in place. */
export class StackStore {
  private readonly stacks: Table<StackRecord>;
  private readonly resourceTable: Table<ResourceRecord>;
  private readonly changeSetTable: Table<ChangeSetRecord>;
  private readonly signalTable: Table<SignalRecord>;
  private readonly templates: Table<string>;
  private readonly resourcesOf = new Map<string, Map<string, ResourceRecord>>();
  readonly events: EventStore;

  constructor(state: State) {
    this.stacks = state.table("stacks");
    this.resourceTable = state.table("resources");
    this.changeSetTable = state.table("changeSets");
    this.signalTable = state.table("signals");
    this.templates = state.table("templates");
    this.events = new EventStore(state);
    for (const record of this.resourceTable.all()) this.index(record);
  }

  /** @returns a stack by its id, or by its name when it is not deleted */
  stack(nameOrId: string): StackRecord | undefined {
    return (
      this.stacks.get(nameOrId) ??
      this.allStacks().find(({ stackName, status }) => stackName === nameOrId && status !== "DELETE_COMPLETE")
    );
  }

  allStacks(): StackRecord[] {
    return this.stacks.all();
  }

  putStack(record: StackRecord): Promise<void> {
    return this.stacks.put(record.stackId, record);
  }

  /** Forgets a stack whole: a review that came to nothing, or one that was deleted long ago. */
  async forgetStack(stackId: string): Promise<void> {
    const changeSets = this.changeSets(stackId).map(({ changeSetId }) => this.deleteChangeSet(changeSetId));
    const resources = this.resources(stackId).map(({ logicalId }) => this.deleteResource(stackId, logicalId));
    await Promise.all([...changeSets, ...resources, this.events.forget(stackId), this.clearSignals(stackId)]);
    await this.stacks.delete(stackId);
  }

  async forgetOldStacks(now: number): Promise<void> {
    for (const { stackId, status, deletedAt = 0 } of this.allStacks()) {
      if (status === "DELETE_COMPLETE" && deletedAt < now - DELETED_STACKS_KEPT)
        await this.forgetStack(stackId);
    }
  }

  /** In the order in which they came up. */
  resources(stackId: string): ResourceRecord[] {
    return [...(this.resourcesOf.get(stackId)?.values() ?? [])];
  }

  resource(stackId: string, logicalId: string): ResourceRecord | undefined {
    return this.resourcesOf.get(stackId)?.get(logicalId);
  }

  putResource(record: ResourceRecord): Promise<void> {
    this.index(record);
    return this.resourceTable.put(`${record.stackId}|${record.logicalId}`, record);
  }

  deleteResource(stackId: string, logicalId: string): Promise<void> {
    this.resourcesOf.get(stackId)?.delete(logicalId);
    return this.resourceTable.delete(`${stackId}|${logicalId}`);
  }

  private index(record: ResourceRecord): void {
    const resources = this.resourcesOf.get(record.stackId) ?? new Map<string, ResourceRecord>();
    this.resourcesOf.set(record.stackId, resources.set(record.logicalId, record));
  }

  changeSets(stackId: string): ChangeSetRecord[] {
    return this.changeSetTable.all().filter((changeSet) => changeSet.stackId === stackId);
  }

  changeSet(changeSetId: string): ChangeSetRecord | undefined {
    return this.changeSetTable.get(changeSetId);
  }

  putChangeSet(record: ChangeSetRecord): Promise<void> {
    return this.changeSetTable.put(record.changeSetId, record);
  }

  deleteChangeSet(changeSetId: string): Promise<void> {
    return this.changeSetTable.delete(changeSetId);
  }

  /** Change sets of a state that is no more cannot be executed. */
  async outdateChangeSets(stackId: string): Promise<void> {
    const available = this.changeSets(stackId).filter(
      ({ executionStatus }) => executionStatus === "AVAILABLE",
    );
    await Promise.all(
      available.map((changeSet) => this.putChangeSet({ ...changeSet, executionStatus: "OBSOLETE" })),
    );
  }

  signals(stackId: string, logicalId: string): SignalRecord[] {
    return this.signalTable
      .all()
      .filter((signal) => signal.stackId === stackId && signal.logicalId === logicalId);
  }

  putSignal(signal: SignalRecord): Promise<void> {
    return this.signalTable.put(`${signal.stackId}|${signal.logicalId}|${signal.uniqueId}`, signal);
  }

  /** @param logicalId of whose resource; without it all of the stack's */
  async clearSignals(stackId: string, logicalId?: string): Promise<void> {
    for (const [key, signal] of [...this.signalTable.entries()]) {
      if (signal.stackId !== stackId || (logicalId !== undefined && signal.logicalId !== logicalId)) continue;
      await this.signalTable.delete(key);
    }
  }

  /** @returns the key under which `putTemplate` keeps a text */
  templateKey(text: string): string {
    return createHash("sha256").update(text).digest("hex");
  }

  /** Keeps a text. Put what refers to it in the same turn: what nothing refers to is dropped at the next opportunity. */
  async putTemplate(text: string): Promise<void> {
    const key = this.templateKey(text);
    if (!this.templates.has(key)) await this.templates.put(key, text);
  }

  template(key: string): string {
    const text = this.templates.get(key);
    if (text === undefined) throw new Error(`template ${key} is not in the store`);
    return text;
  }

  /** Drops the texts that no stack and no change set has any more. */
  async dropUnusedTemplates(): Promise<void> {
    const used = new Set([
      ...this.allStacks().flatMap(({ deployment, target }) => [deployment?.template, target?.template]),
      ...this.changeSetTable.all().map(({ deployment }) => deployment.template),
    ]);
    const unused = [...this.templates.entries()].map(([key]) => key).filter((key) => !used.has(key));
    await Promise.all(unused.map((key) => this.templates.delete(key)));
  }

  /** Every export of the Region, in the order of their names. */
  exports(): Export[] {
    const exports = this.allStacks()
      .filter(({ status }) => status !== "DELETE_COMPLETE")
      .flatMap((stack) =>
        stack.outputs.flatMap((output) =>
          output.exportName === undefined ? [] : [{ name: output.exportName, stack, output }],
        ),
      );
    return exports.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** @returns names of the stacks that use an export */
  importers(exportName: string): string[] {
    return this.allStacks()
      .filter(({ status }) => status !== "DELETE_COMPLETE")
      .filter(({ imports, targetImports = [] }) => [...imports, ...targetImports].includes(exportName))
      .map(({ stackName }) => stackName);
  }
}
