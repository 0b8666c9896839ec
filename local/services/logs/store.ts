import { rm } from "node:fs/promises";
import type { LogGroupClass } from "@aws-sdk/client-cloudwatch-logs";
import type { Cloud } from "../../core/cloud";
import { uuid } from "../../core/ids";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { groupNotFound, streamNotFound } from "./errors";
import { EventLogs } from "./events/event-logs";

export interface Group {
  name: string;
  /** Names the directory of its events; another each time that a group of this name is made. */
  id: string;
  /** Milliseconds since 1970. */
  created: number;
  class: LogGroupClass;
  /** Absent: events never expire. */
  retentionInDays?: number;
  deletionProtection: boolean;
  tags: Record<string, string>;
}

export interface Stream {
  group: string;
  name: string;
  /** Stands in the records of its events, so that those of a deleted stream of this name are not found. */
  id: string;
  created: number;
}

/** What CloudWatch Logs keeps in one Region: groups and streams in tables, events in a log on disk for each group. */
export class LogsStore {
  private readonly groups: Table<Group>;
  private readonly streamTable: Table<Stream>;
  /** Streams by group and name: the table has them all in one. */
  private readonly streamsOf = new Map<string, Map<string, Stream>>();
  readonly events: EventLogs;

  constructor(readonly cloud: Cloud) {
    this.groups = cloud.state.table("groups");
    this.streamTable = cloud.state.table("streams");
    for (const stream of this.streamTable.all()) this.index(stream.group).set(stream.name, stream);
    this.events = new EventLogs(cloud.state);
  }

  findGroup(name: string): Group | undefined {
    return this.groups.get(name);
  }

  /** @throws AwsError ResourceNotFoundException */
  group(name: string): Group {
    const group = this.groups.get(name);
    if (!group) throw groupNotFound();
    return group;
  }

  /** In the order of their names. */
  allGroups(): Group[] {
    return sortedBy(this.groups.all(), ({ name }) => name);
  }

  putGroup(group: Group): Promise<void> {
    return this.groups.put(group.name, group);
  }

  async deleteGroup(group: Group): Promise<void> {
    const streams = this.streams(group.name);
    await this.groups.delete(group.name);
    this.streamsOf.delete(group.name);
    await Promise.all(streams.map((stream) => this.streamTable.delete(key(stream))));
    await this.events.delete(group.id);
  }

  findStream(group: string, name: string): Stream | undefined {
    return this.streamsOf.get(group)?.get(name);
  }

  /** @throws AwsError ResourceNotFoundException */
  stream(group: string, name: string): Stream {
    this.group(group);
    const stream = this.findStream(group, name);
    if (!stream) throw streamNotFound();
    return stream;
  }

  /** In the order of their names. */
  streams(group: string): Stream[] {
    return sortedBy(this.streamsOf.get(group)?.values() ?? [], ({ name }) => name);
  }

  async createStream(group: string, name: string): Promise<void> {
    const stream = { group, name, id: uuid().slice(0, 13), created: this.cloud.clock.now() };
    this.index(group).set(name, stream);
    try {
      await this.streamTable.put(key(stream), stream);
    } catch (error) {
      this.index(group).delete(name);
      throw error;
    }
  }

  async deleteStream(stream: Stream): Promise<void> {
    await this.streamTable.delete(key(stream));
    this.index(stream.group).delete(stream.name);
  }

  /** @returns the time before which events of a group have expired; 0 when they never do */
  oldest({ retentionInDays }: Group): number {
    return retentionInDays === undefined ? 0 : this.cloud.clock.now() - retentionInDays * DAY;
  }

  /** Removes what a deletion cut short by a crash has left. */
  async start(): Promise<void> {
    const known = new Set(this.groups.all().map(({ id }) => id));
    for (const id of await this.events.directories()) {
      if (!known.has(id)) await rm(this.events.directory(id), { recursive: true, force: true });
    }
    const orphans = this.streamTable.all().filter(({ group }) => !this.groups.has(group));
    for (const stream of orphans) await this.deleteStream(stream);
  }

  private index(group: string): Map<string, Stream> {
    const known = this.streamsOf.get(group) ?? new Map<string, Stream>();
    this.streamsOf.set(group, known);
    return known;
  }
}

const DAY = 24 * 60 * 60 * 1000;

const key = ({ group, name }: Stream): string => `${group}:${name}`;
