import type { Conditions } from "../../core/action";
import { formatArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { limitNotFound, namespaceNotFound, workgroupNotFound } from "./errors";
import type { Secret } from "./warehouse/users";

/** Where tables and users live. Times are milliseconds since 1970. */
export interface Namespace {
  name: string;
  id: string;
  arn: string;
  database: string;
  admin: { name: string; secret: Secret };
  /** Of the secret that holds the admin's password, where the service sees to it. */
  secretArn?: string;
  roles: readonly string[];
  defaultRole?: string;
  logExports: readonly string[];
  tags: Readonly<Record<string, string>>;
  created: number;
}

/** What computes on a namespace. */
export interface Workgroup {
  name: string;
  id: string;
  arn: string;
  namespace: string;
  baseCapacity: number;
  maxCapacity?: number;
  parameters: readonly { parameterKey: string; parameterValue: string }[];
  enhancedVpcRouting: boolean;
  publiclyAccessible: boolean;
  port: number;
  subnetIds: readonly string[];
  securityGroupIds: readonly string[];
  tags: Readonly<Record<string, string>>;
  created: number;
}

export interface UsageLimit {
  id: string;
  arn: string;
  /** ARN of the workgroup. */
  resourceArn: string;
  usageType: string;
  amount: number;
  period: string;
  breachAction: string;
}

/** The namespaces and workgroups of one Region. */
export class RedshiftStore {
  readonly namespaces: Table<Namespace>;
  readonly workgroups: Table<Workgroup>;
  readonly limits: Table<UsageLimit>;

  constructor(readonly cloud: Cloud) {
    this.namespaces = cloud.state.table("namespaces");
    this.workgroups = cloud.state.table("workgroups");
    this.limits = cloud.state.table("limits");
  }

  /** @throws AwsError ResourceNotFoundException */
  namespace(name: string): Namespace {
    const namespace = this.namespaces.get(name);
    if (!namespace) throw namespaceNotFound(name);
    return namespace;
  }

  /** @throws AwsError ResourceNotFoundException */
  workgroup(name: string): Workgroup {
    const workgroup = this.workgroups.get(name);
    if (!workgroup) throw workgroupNotFound(name);
    return workgroup;
  }

  /** @throws AwsError ResourceNotFoundException */
  limit(id: string): UsageLimit {
    const limit = this.limits.get(id);
    if (!limit) throw limitNotFound(id);
    return limit;
  }

  /** @returns the workgroup of a namespace, which has one at most */
  workgroupOf(namespace: string): Workgroup | undefined {
    return this.workgroups.all().find((workgroup) => workgroup.namespace === namespace);
  }

  allNamespaces(): Namespace[] {
    return sortedBy(this.namespaces.all(), ({ name }) => name);
  }

  allWorkgroups(): Workgroup[] {
    return sortedBy(this.workgroups.all(), ({ name }) => name);
  }

  arn(kind: "namespace" | "workgroup" | "usagelimit", id: string): string {
    const { region, account } = this.cloud;
    return formatArn({
      partition: "aws",
      service: "redshift-serverless",
      region,
      account,
      resource: `${kind}/${id}`,
    });
  }

  /** Host name at which a workgroup answers to drivers. */
  host({ name }: Workgroup): string {
    const { region, account } = this.cloud;
    return `${name}.${account}.${region}.redshift-serverless.amazonaws.com`;
  }

  permission(
    action: string,
    kind: "namespace" | "workgroup" | "usagelimit",
    thing: { arn: string; tags?: Readonly<Record<string, string>> } | undefined,
  ): { action: string; resource: string; conditions: Conditions } {
    const tags = Object.entries(thing?.tags ?? {}).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
    return {
      action: `redshift-serverless:${action}`,
      resource: thing?.arn ?? this.arn(kind, "*"),
      conditions: Object.fromEntries(tags),
    };
  }
}
