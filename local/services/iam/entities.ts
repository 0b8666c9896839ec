import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { type EntityKind, entityAlreadyExists, entityNotFound } from "./errors";
import type { Entity } from "./records";

/** Everything of one kind, by name. Two names that differ by case alone cannot both be taken. */
export class Entities<E extends Entity> {
  /**
   * @param resource how its ARNs go on behind the account: `user`, `instance-profile`
   * @param changed called with every change, so that nobody goes by what was
   */
  constructor(
    readonly kind: EntityKind,
    private readonly resource: string,
    private readonly account: string,
    private readonly table: Table<E>,
    private readonly changed: () => void,
  ) {}

  get size(): number {
    return this.table.size;
  }

  find(name: string | undefined): E | undefined {
    if (name === undefined) return undefined;
    const entity = this.table.get(name.toLowerCase());
    return entity?.name === name ? entity : undefined;
  }

  /** @throws AwsError NoSuchEntity */
  get(name: string): E {
    const entity = this.find(name);
    if (!entity) throw entityNotFound(this.kind, name);
    return entity;
  }

  /** In the order of their names. */
  all(): E[] {
    return sortedBy(this.table.all(), ({ name }) => name);
  }

  /** In no order. */
  values(): E[] {
    return this.table.all();
  }

  /** @throws AwsError EntityAlreadyExists */
  checkFree(name: string): void {
    if (this.table.has(name.toLowerCase())) throw entityAlreadyExists(this.kind, name);
  }

  /** Keeps a new entity, or an entity's new form. */
  put(entity: E): Promise<void> {
    return this.change(this.table.put(entity.name.toLowerCase(), entity));
  }

  delete(name: string): Promise<void> {
    return this.change(this.table.delete(name.toLowerCase()));
  }

  arnOf({ path, name }: Pick<E, "path" | "name">): string {
    return `arn:aws:iam::${this.account}:${this.resource}${path}${name}`;
  }

  /** @returns the ARN that a name has or would have, for policies to be held against */
  arn(name: string | undefined, path = "/"): string {
    return this.arnOf(this.find(name) ?? { path, name: name ?? "*" });
  }

  /** What is changed shows before the disk has it, and is taken back when the disk refuses. */
  private async change(written: Promise<void>): Promise<void> {
    this.changed();
    try {
      await written;
    } catch (error) {
      this.changed();
      throw error;
    }
  }
}
