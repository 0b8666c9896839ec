import type { Conditions } from "../../core/action";
import { formatArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { randomText } from "../../core/ids";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { markedForDeletion, secretNotFound } from "./errors";

/** One value that a secret has had. Times are milliseconds since 1970. */
export interface SecretVersion {
  id: string;
  text?: string;
  /** In base64. */
  binary?: string;
  /** `AWSCURRENT`, `AWSPREVIOUS`, and those of the user; without one the version is deprecated. */
  stages: readonly string[];
  created: number;
}

export interface Secret {
  name: string;
  arn: string;
  description?: string;
  /** The service that made it and alone may change it: `redshift-serverless`. */
  owner?: string;
  /** Oldest first. */
  versions: readonly SecretVersion[];
  tags: Readonly<Record<string, string>>;
  created: number;
  changed: number;
  accessed?: number;
  /** When it is to go, and when that was asked for. */
  deletion?: { at: number; asked: number };
}

const SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const SUFFIX_LENGTH = 6;

/** The secrets of one Region. */
export class SecretStore {
  private readonly secrets: Table<Secret>;

  constructor(readonly cloud: Cloud) {
    this.secrets = cloud.state.table("secrets");
  }

  /** @param id name, ARN, or ARN without its random end */
  find(id: string): Secret | undefined {
    const name = id.startsWith("arn:") ? id.split(":").slice(6).join(":") : id;
    const secret =
      this.secrets.get(name) ??
      (id.startsWith("arn:") ? this.secrets.get(name.slice(0, -(SUFFIX_LENGTH + 1))) : undefined);
    if (!secret || (id.startsWith("arn:") && !secret.arn.startsWith(id))) return undefined;
    // The day on which it is to go may have come while nobody looked.
    return secret.deletion && secret.deletion.at <= this.cloud.clock.now() ? undefined : secret;
  }

  /** @throws AwsError ResourceNotFoundException */
  get(id: string): Secret {
    const secret = this.find(id);
    if (!secret) throw secretNotFound();
    return secret;
  }

  /** @throws AwsError ResourceNotFoundException, or InvalidRequestException when it is to be deleted */
  getLive(id: string): Secret {
    const secret = this.get(id);
    if (secret.deletion) throw markedForDeletion();
    return secret;
  }

  /** In the order of their names. */
  all(): Secret[] {
    return sortedBy(this.secrets.all(), ({ name }) => name).filter(({ name }) => this.find(name));
  }

  put(secret: Secret): Promise<void> {
    return this.secrets.put(secret.name, secret);
  }

  delete({ name }: Secret): Promise<void> {
    return this.secrets.delete(name);
  }

  newArn(name: string): string {
    return this.arn(`${name}-${randomText(SUFFIX_LENGTH, SUFFIX)}`);
  }

  /**
   * @param id as a request gives it; it may make no sense
   * @returns what policies are asked about, and the conditions that the secret's tags make
   */
  permission(
    action: string,
    id: string | undefined,
  ): { action: string; resource: string; conditions: Conditions } {
    const secret = id === undefined ? undefined : this.find(id);
    const tags = Object.entries(secret?.tags ?? {}).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`secretsmanager:ResourceTag/${key}`, value],
    ]);
    const resource = secret?.arn ?? (id?.startsWith("arn:") ? id : this.arn(`${id ?? ""}-*`));
    return { action: `secretsmanager:${action}`, resource, conditions: Object.fromEntries(tags) };
  }

  private arn(resource: string): string {
    const { region, account } = this.cloud;
    return formatArn({
      partition: "aws",
      service: "secretsmanager",
      region,
      account,
      resource: `secret:${resource}`,
    });
  }
}
