/** What every entity of IAM has. */
export interface Entity {
  name: string;
  /** `/` or `/team/`. */
  path: string;
  /** Unique id that no other entity ever has again: AIDA…, AROA…, AGPA…, AIPA…, ANPA…. */
  id: string;
  /** Milliseconds since 1970. */
  created: number;
}

/** An entity to which policies are given. */
export interface PolicyHolder extends Entity {
  /** Texts of inline policies by name. */
  inline: Readonly<Record<string, string>>;
  /** ARNs of managed policies, in the order in which they were attached. */
  attached: readonly string[];
}

export interface User extends PolicyHolder {
  tags: Readonly<Record<string, string>>;
  /** ARN of the managed policy that bounds it. */
  boundary?: string;
  /** Names of groups. */
  groups: readonly string[];
}

export interface Role extends PolicyHolder {
  tags: Readonly<Record<string, string>>;
  boundary?: string;
  /** Text of the trust policy. */
  trust: string;
  description?: string;
  /** Seconds. */
  maxSessionDuration: number;
}

export type Group = PolicyHolder;

export interface InstanceProfile extends Entity {
  role?: string;
  tags: Readonly<Record<string, string>>;
}

export interface PolicyVersion {
  /** `v1` */
  id: string;
  document: string;
  created: number;
}

export interface ManagedPolicy extends Entity {
  arn: string;
  description?: string;
  updated: number;
  /** Oldest first, at most five. */
  versions: readonly PolicyVersion[];
  defaultVersion: string;
  /** Number of the version that comes next; numbers are not used twice. */
  nextVersion: number;
  tags: Readonly<Record<string, string>>;
}

export interface AccessKey {
  id: string;
  secret: string;
  /** Name of the user; absent for a key of the account's root. */
  user?: string;
  status: "Active" | "Inactive";
  created: number;
}
