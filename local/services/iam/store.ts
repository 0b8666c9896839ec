import type { Cloud } from "../../core/cloud";
import { notModelled } from "../../core/errors";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { awsManagedPolicies, isAwsManaged } from "./aws-managed/aws-managed-policies";
import { Entities } from "./entities";
import { accessKeyNotFound, awsManaged, policyNotFound } from "./errors";
import type { AccessKey, Group, InstanceProfile, ManagedPolicy, PolicyHolder, Role, User } from "./records";

/** A holder of policies with its kind, where kinds stand side by side. */
export type AnyHolder = { kind: "User" | "Role" | "Group"; holder: PolicyHolder };

/** What IAM keeps of the account. */
export class IamStore {
  readonly users: Entities<User>;
  readonly roles: Entities<Role>;
  readonly groups: Entities<Group>;
  readonly instanceProfiles: Entities<InstanceProfile>;
  private readonly policies: Table<ManagedPolicy>;
  private readonly keys: Table<AccessKey>;
  private changes = 0;

  constructor(readonly cloud: Cloud) {
    const { account, state } = cloud;
    const changed = (): void => this.touch();
    this.users = new Entities("User", "user", account, state.table("users"), changed);
    this.roles = new Entities("Role", "role", account, state.table("roles"), changed);
    this.groups = new Entities("Group", "group", account, state.table("groups"), changed);
    this.instanceProfiles = new Entities(
      "Instance Profile",
      "instance-profile",
      account,
      state.table("instance-profiles"),
      changed,
    );
    this.policies = state.table("policies");
    this.keys = state.table("access-keys");
  }

  /** Rises with every change of an entity or a policy. */
  get version(): number {
    return this.changes;
  }

  /** IAM counts in whole seconds; @returns milliseconds since 1970 */
  now(): number {
    return Math.floor(this.cloud.clock.now() / 1000) * 1000;
  }

  policyArn(path: string, name: string): string {
    return `arn:aws:iam::${this.cloud.account}:policy${path}${name}`;
  }

  /** @returns one of the account's own managed policies */
  ownPolicy(arn: string): ManagedPolicy | undefined {
    return this.policies.get(arn);
  }

  /**
   * @returns a managed policy, AWS's own included
   * @throws AwsError when it is one of AWS's that is not modelled
   */
  findPolicy(arn: string): ManagedPolicy | undefined {
    if (!isAwsManaged(arn)) return this.policies.get(arn);
    const policy = awsManagedPolicies().get(arn);
    if (!policy) throw notModelled(`AWS managed policy ${arn}`);
    return policy;
  }

  /** @throws AwsError NoSuchEntity */
  getPolicy(arn: string): ManagedPolicy {
    const policy = this.findPolicy(arn);
    if (!policy) throw policyNotFound(arn);
    return policy;
  }

  /**
   * @returns a policy that its users may change
   * @throws AwsError NoSuchEntity, or AccessDenied for AWS's own
   */
  getOwnPolicy(arn: string): ManagedPolicy {
    if (isAwsManaged(arn)) throw awsManaged();
    return this.getPolicy(arn);
  }

  /** The account's own policies, in the order of their names. */
  ownPolicies(): ManagedPolicy[] {
    return sortedBy(this.policies.all(), ({ name }) => name);
  }

  async putPolicy(policy: ManagedPolicy): Promise<void> {
    await this.change(this.policies.put(policy.arn, policy));
  }

  async deletePolicy(arn: string): Promise<void> {
    await this.change(this.policies.delete(arn));
  }

  /** @returns everybody to whom a managed policy is attached */
  holdersOf(arn: string): AnyHolder[] {
    return this.everyHolder().filter(({ holder }) => holder.attached.includes(arn));
  }

  /** @returns everybody whom a managed policy bounds */
  boundedBy(arn: string): AnyHolder[] {
    const users = this.users.values().filter(({ boundary }) => boundary === arn);
    const roles = this.roles.values().filter(({ boundary }) => boundary === arn);
    return [
      ...users.map((holder): AnyHolder => ({ kind: "User", holder })),
      ...roles.map((holder): AnyHolder => ({ kind: "Role", holder })),
    ];
  }

  findKey(id: string): AccessKey | undefined {
    return this.keys.get(id);
  }

  /** @throws AwsError NoSuchEntity when the user (undefined: the root) has no such key */
  getKey(id: string, user: string | undefined): AccessKey {
    const key = this.keys.get(id);
    if (!key || key.user !== user) throw accessKeyNotFound(id);
    return key;
  }

  /** @returns the keys of a user, or of the account's root, oldest first */
  keysOf(user: string | undefined): AccessKey[] {
    return this.keys.all().filter((key) => key.user === user);
  }

  async putKey(key: AccessKey): Promise<void> {
    await this.keys.put(key.id, key);
  }

  async deleteKey(id: string): Promise<void> {
    await this.keys.delete(id);
  }

  private everyHolder(): AnyHolder[] {
    return [
      ...this.users.values().map((holder): AnyHolder => ({ kind: "User", holder })),
      ...this.roles.values().map((holder): AnyHolder => ({ kind: "Role", holder })),
      ...this.groups.values().map((holder): AnyHolder => ({ kind: "Group", holder })),
    ];
  }

  private touch(): void {
    this.changes++;
  }

  /** What is changed shows before the disk has it, and is taken back when the disk refuses. */
  private async change(written: Promise<void>): Promise<void> {
    this.touch();
    try {
      await written;
    } catch (error) {
      this.touch();
      throw error;
    }
  }
}
