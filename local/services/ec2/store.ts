import type { Conditions, Permission } from "../../core/action";
import type { Cloud } from "../../core/cloud";
import type { Table } from "../../core/state/table";
import { requestedId } from "./ids";
import { KINDS } from "./kinds";
import type { Kind, Records } from "./records";

export type Tags = Readonly<Record<string, string>>;

/** What EC2 keeps in one Region: a table for each kind of thing, and the tags of all. */
export class Ec2Store {
  private readonly tables = new Map<Kind, Table<unknown>>();
  private readonly tagTable: Table<Tags>;

  constructor(readonly cloud: Cloud) {
    for (const kind of Object.keys(KINDS) as Kind[]) this.tables.set(kind, cloud.state.table(kind));
    this.tagTable = cloud.state.table("tags");
  }

  /** @returns the id of what a request makes: new, or the same again for the same client token */
  id(kind: Kind, request: object): string {
    return requestedId(KINDS[kind].prefix, request);
  }

  /** In the order in which they were made. */
  all<K extends Kind>(kind: K): Records[K][] {
    return this.table(kind).all();
  }

  find<K extends Kind>(kind: K, id: string | undefined): Records[K] | undefined {
    return id === undefined ? undefined : this.table(kind).get(id);
  }

  /** @throws AwsError `Invalid…ID.NotFound` */
  get<K extends Kind>(kind: K, id: string): Records[K] {
    const record = this.table(kind).get(id);
    if (!record) throw KINDS[kind].notFound(id);
    return record;
  }

  /**
   * @param ids all when absent
   * @throws AwsError for the first that is not there
   */
  select<K extends Kind>(kind: K, ids: readonly string[] | undefined): Records[K][] {
    return ids && ids.length > 0 ? ids.map((id) => this.get(kind, id)) : this.all(kind);
  }

  put<K extends Kind>(kind: K, record: Records[K]): Promise<void> {
    return this.table(kind).put(record.id, record);
  }

  /** Keeps what is new. Seen whole at once; its tags are on disk no later than it is, so that nothing is found without them. */
  async make<K extends Kind>(kind: K, record: Records[K], tags: Tags): Promise<void> {
    await Promise.all([this.putTags(record.id, tags), this.put(kind, record)]);
  }

  /** Tags go with what they were on. */
  async delete(kind: Kind, id: string): Promise<void> {
    await Promise.all([this.table(kind).delete(id), this.tagTable.delete(id)]);
  }

  tags(id: string): Tags {
    return this.tagTable.get(id) ?? {};
  }

  allTags(): [id: string, tags: Tags][] {
    return [...this.tagTable.entries()];
  }

  async putTags(id: string, tags: Tags): Promise<void> {
    if (Object.keys(tags).length === 0) await this.tagTable.delete(id);
    else await this.tagTable.put(id, tags);
  }

  /** @returns which kind of thing an id belongs to, if there is such a thing */
  kindOf(id: string): Kind | undefined {
    return [...this.tables].find(([, table]) => table.has(id))?.[0];
  }

  /** @param id `*` for one that is yet to be made */
  arn(type: string, id = "*"): string {
    const account = type === "image" ? "" : this.cloud.account;
    return `arn:aws:ec2:${this.cloud.region}:${account}:${type}/${id}`;
  }

  /** @returns the right to act on one thing, whose tags policies may look at */
  permission(action: string, type: string, id?: string, more: Conditions = {}): Permission {
    const tags = Object.entries(id === undefined ? {} : this.tags(id)).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`ec2:ResourceTag/${key}`, value],
    ]);
    const conditions = { "ec2:Region": this.cloud.region, ...Object.fromEntries(tags), ...more };
    return { action: `ec2:${action}`, resource: this.arn(type, id), conditions };
  }

  private table<K extends Kind>(kind: K): Table<Records[K]> {
    return this.tables.get(kind) as Table<Records[K]>;
  }
}
