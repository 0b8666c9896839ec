import type { ResourceStatus, StackStatus } from "@aws-sdk/client-cloudformation";
import type { Properties } from "../../core/resource-type";
import type { Engine } from "../engine";
import type { ResourceRecord, StackRecord } from "../records";
import { maskSecrets } from "./mask-secrets";

/** A change of a record; a member that is undefined goes. */
type Patch<T> = { [K in keyof T]?: T[K] | undefined };

/** Changes of status, each written with its event and told to whoever listens. */
export class Journal {
  constructor(private readonly engine: Engine) {}

  /** Changes a stack without a change of its status. */
  async patchStack(stackId: string, patch: Patch<StackRecord>): Promise<StackRecord> {
    const record = patched(this.stack(stackId), patch);
    await this.engine.store.putStack(record);
    return record;
  }

  /** Gives a stack a status and a reason (none: the one before goes). */
  async stackStatus(
    stackId: string,
    status: StackStatus,
    reason?: string,
    patch: Patch<StackRecord> = {},
  ): Promise<StackRecord> {
    const before = this.stack(stackId);
    const record = patched(before, { ...patch, status, statusReason: reason });
    await this.putStack(record, record.operation ?? before.operation);
    return record;
  }

  /** Writes a stack with the event of its status. */
  async putStack(record: StackRecord, operation = record.operation): Promise<void> {
    const written = this.engine.store.putStack(record);
    await Promise.all([
      written,
      this.event(record, operation, {
        logicalId: record.stackName,
        physicalId: record.stackId,
        type: "AWS::CloudFormation::Stack",
        status: record.status,
        ...(record.statusReason !== undefined && { reason: record.statusReason }),
      }),
    ]);
  }

  /** Changes a resource without a change of its status. */
  async patchResource(
    stackId: string,
    logicalId: string,
    patch: Patch<ResourceRecord>,
  ): Promise<ResourceRecord> {
    const record = patched(this.resource(stackId, logicalId), patch);
    await this.engine.store.putResource(record);
    return record;
  }

  /**
   * Gives a resource a status and a reason.
   * @param shown properties and physical id of the event where they are not those that stand
   */
  async resourceStatus(
    stackId: string,
    logicalId: string,
    status: ResourceStatus,
    reason: string | undefined,
    patch: Patch<ResourceRecord>,
    shown: { physicalId?: string; properties?: Properties } = {},
  ): Promise<ResourceRecord> {
    const { cloud, store } = this.engine;
    const before = this.resource(stackId, logicalId);
    const record = patched(before, { ...patch, status, statusReason: reason, updatedAt: cloud.clock.now() });
    const stack = this.stack(stackId);
    const properties = shown.properties ?? record.step?.desired?.properties ?? record.standing?.properties;
    const written = store.putResource(record);
    await Promise.all([
      written,
      this.event(stack, stack.operation, {
        logicalId,
        physicalId: shown.physicalId ?? record.physicalId ?? "",
        type: record.type,
        status,
        ...(reason !== undefined && { reason }),
        ...(properties && { properties }),
      }),
    ]);
    return record;
  }

  /**
   * Tells of a thing of a resource that is not the one that stands: the resource's own status stays.
   * @param patch of the record, written together with the event
   */
  async asideStatus(
    stackId: string,
    logicalId: string,
    status: ResourceStatus,
    reason: string | undefined,
    patch: Patch<ResourceRecord>,
    shown: { physicalId: string; properties: Properties },
  ): Promise<void> {
    const record = patched(this.resource(stackId, logicalId), patch);
    const stack = this.stack(stackId);
    const written = this.engine.store.putResource(record);
    const event = this.event(stack, stack.operation, {
      logicalId,
      type: record.type,
      status,
      ...shown,
      ...(reason !== undefined && { reason }),
    });
    await Promise.all([written, event]);
  }

  private async event(
    stack: StackRecord,
    operation: StackRecord["operation"],
    event: {
      logicalId: string;
      physicalId: string;
      type: string;
      status: ResourceStatus | StackStatus;
      reason?: string;
      properties?: Properties;
    },
  ): Promise<void> {
    const { cloud, store } = this.engine;
    const { stackId, stackName } = stack;
    const { logicalId, physicalId, type, status, reason, properties } = event;
    await store.events.add({
      ...event,
      ...(properties && { properties: maskSecrets(properties, stack.target ?? stack.deployment) }),
      stackId,
      at: cloud.clock.now(),
      ...(operation && { operationId: operation.id }),
      ...(operation?.clientToken !== undefined && { clientToken: operation.clientToken }),
    });
    cloud.events.emit("stackEvent", {
      region: cloud.region,
      stackName,
      stackId,
      logicalId,
      ...(physicalId !== "" && { physicalId }),
      resourceType: type,
      status,
      ...(reason !== undefined && { reason }),
    });
  }

  private stack(stackId: string): StackRecord {
    const record = this.engine.store.stack(stackId);
    if (!record) throw new Error(`stack ${stackId} is not in the store`);
    return record;
  }

  private resource(stackId: string, logicalId: string): ResourceRecord {
    const record = this.engine.store.resource(stackId, logicalId);
    if (!record) throw new Error(`resource ${logicalId} of ${stackId} is not in the store`);
    return record;
  }
}

/** Members that are undefined would come back as missing from the disk, so they go at once. */
function patched<T extends object>(record: T, patch: Patch<T>): T {
  return Object.fromEntries(
    Object.entries({ ...record, ...patch }).filter(([, value]) => value !== undefined),
  ) as T;
}
