import type { FlexibleTimeWindow, ScheduleState, Target } from "@aws-sdk/client-scheduler";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import type { Having } from "../../core/validation";
import { groupNotFound, scheduleNotFound } from "./errors";

/** Times are milliseconds since 1970. */
export interface Schedule {
  name: string;
  group: string;
  expression: string;
  /** IANA name of the zone that the expression is read in. */
  zone: string;
  start?: number;
  end?: number;
  description?: string;
  state: ScheduleState;
  target: Having<Target, "Arn" | "RoleArn">;
  window: FlexibleTimeWindow;
  afterCompletion: "NONE" | "DELETE";
  created: number;
  modified: number;
  /** Token of the request that made it: the same request again is no other schedule. */
  clientToken?: string;
  /** The next occurrence; absent when there is none any more. */
  due?: number;
}

export interface Group {
  name: string;
  created: number;
  modified: number;
  tags: Record<string, string>;
  clientToken?: string;
}

/** The group of schedules that name none; every account has it. */
export const DEFAULT_GROUP = "default";

/** What EventBridge Scheduler keeps in one Region. */
export class SchedulerStore {
  private readonly schedules: Table<Schedule>;
  private readonly groups: Table<Group>;

  constructor(readonly cloud: Cloud) {
    this.schedules = cloud.state.table("schedules");
    this.groups = cloud.state.table("groups");
  }

  find(group: string, name: string): Schedule | undefined {
    return this.schedules.get(keyOf(group, name));
  }

  /** @throws AwsError ResourceNotFoundException */
  get(group: string, name: string): Schedule {
    const schedule = this.find(group, name);
    if (!schedule) throw scheduleNotFound(name);
    return schedule;
  }

  /** @returns every schedule, in the order of groups and names */
  all(): Schedule[] {
    return sortedBy(this.schedules.all(), ({ group, name }) => keyOf(group, name));
  }

  put(schedule: Schedule): Promise<void> {
    return this.schedules.put(keyOf(schedule.group, schedule.name), schedule);
  }

  delete({ group, name }: Schedule): Promise<void> {
    return this.schedules.delete(keyOf(group, name));
  }

  findGroup(name: string): Group | undefined {
    const known = this.groups.get(name);
    return known ?? (name === DEFAULT_GROUP ? { name, created: 0, modified: 0, tags: {} } : undefined);
  }

  /** @throws AwsError ResourceNotFoundException */
  getGroup(name: string): Group {
    const group = this.findGroup(name);
    if (!group) throw groupNotFound(name);
    return group;
  }

  allGroups(): Group[] {
    const own = [...this.groups.all()].filter(({ name }) => name !== DEFAULT_GROUP);
    return sortedBy([this.getGroup(DEFAULT_GROUP), ...own], ({ name }) => name);
  }

  putGroup(group: Group): Promise<void> {
    return this.groups.put(group.name, group);
  }

  deleteGroup(name: string): Promise<void> {
    return this.groups.delete(name);
  }

  arn(group: string | undefined, name: string | undefined): string {
    return this.format(`schedule/${group ?? DEFAULT_GROUP}/${name ?? "*"}`);
  }

  groupArn(name: string | undefined): string {
    return this.format(`schedule-group/${name ?? "*"}`);
  }

  private format(resource: string): string {
    return `arn:aws:scheduler:${this.cloud.region}:${this.cloud.account}:${resource}`;
  }
}

const keyOf = (group: string, name: string): string => `${group}/${name}`;
