import type {
  Architecture,
  FunctionConfiguration,
  LoggingConfig,
  Runtime,
  TracingMode,
  UpdateRuntimeOn,
} from "@aws-sdk/client-lambda";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { aliasNotFound, functionNotFound } from "./errors";
import { type FunctionReference, functionArn } from "./names";
import type { Statement } from "./policy";

/** One version of a function: `$LATEST`, which changes, or a published one, which does not. */
export interface Configuration {
  /** `$LATEST`, `1`, `2` … */
  version: string;
  /** Another after every change. */
  revisionId: string;
  /** Milliseconds since 1970. */
  modified: number;
  runtime: Runtime;
  handler: string;
  role: string;
  description: string;
  /** Seconds. */
  timeout: number;
  /** Mebibytes. */
  memory: number;
  environment: Record<string, string>;
  architecture: Architecture;
  /** Mebibytes of /tmp. */
  ephemeralStorage: number;
  tracing: TracingMode;
  logging: LoggingConfig & { LogGroup: string; LogFormat: "Text" | "JSON" };
  code: Code;
}

export interface Code {
  /** SHA-256 of the archive in hexadecimal: names its directory. */
  id: string;
  /** Bytes of the archive. */
  size: number;
}

export interface Alias {
  name: string;
  version: string;
  description: string;
  /** Share of the invocations that go to another version, by its number. */
  weights: Record<string, number>;
  revisionId: string;
}

/** What an asynchronous invocation does when it fails. */
export interface EventInvokeConfig {
  maximumRetryAttempts?: number;
  maximumEventAgeInSeconds?: number;
  modified: number;
}

export interface Policy {
  revisionId: string;
  statements: Statement[];
}

export interface Fn {
  name: string;
  latest: Configuration;
  versions: Configuration[];
  /** Number of the next version to be published. */
  nextVersion: number;
  aliases: Alias[];
  /** Resource policies by qualifier, the function's own under the empty one. */
  policies: Record<string, Policy>;
  /** By qualifier, `$LATEST` for none. */
  eventInvokeConfigs: Record<string, EventInvokeConfig>;
  runtimeManagement: Record<string, { updateRuntimeOn: UpdateRuntimeOn; runtimeVersionArn?: string }>;
  reservedConcurrency?: number;
  tags: Record<string, string>;
}

/** Functions of one Region. */
export class LambdaStore {
  private readonly functions: Table<Fn>;

  constructor(readonly cloud: Cloud) {
    this.functions = cloud.state.table("functions");
  }

  find(name: string): Fn | undefined {
    return this.functions.get(name);
  }

  /** @throws AwsError ResourceNotFoundException that names the whole ARN */
  get(reference: FunctionReference): Fn {
    const found = this.functions.get(reference.name);
    if (!found) throw functionNotFound(this.arn(reference));
    return found;
  }

  /** In the order of their names. */
  all(): Fn[] {
    return sortedBy(this.functions.all(), ({ name }) => name);
  }

  put(fn: Fn): Promise<void> {
    return this.functions.put(fn.name, fn);
  }

  delete(name: string): Promise<void> {
    return this.functions.delete(name);
  }

  arn(reference: FunctionReference): string {
    return functionArn(this.cloud, reference);
  }

  /**
   * @param draw a number from 0 to 1, which decides between the versions of a weighted alias
   * @returns the version that a reference means
   * @throws AwsError ResourceNotFoundException
   */
  resolve(reference: FunctionReference, draw = 0): { fn: Fn; configuration: Configuration } {
    const fn = this.get(reference);
    const { qualifier = "$LATEST" } = reference;
    const alias = fn.aliases.find(({ name }) => name === qualifier);
    const version = alias ? pickVersion(alias, draw) : qualifier;
    const configuration = [fn.latest, ...fn.versions].find((candidate) => candidate.version === version);
    if (!configuration) throw functionNotFound(this.arn(reference));
    return { fn, configuration };
  }

  /** @throws AwsError ResourceNotFoundException */
  alias(fn: Fn, name: string): Alias {
    const alias = fn.aliases.find((candidate) => candidate.name === name);
    if (!alias) throw aliasNotFound(this.arn({ name: fn.name, qualifier: name }));
    return alias;
  }
}

function pickVersion({ version, weights }: Alias, draw: number): string {
  let share = 0;
  for (const [other, weight] of Object.entries(weights)) {
    share += weight;
    if (1 - draw <= share) return other;
  }
  return version;
}

/** What FunctionConfiguration tells of a change that is under way; none is, once the call has been answered. */
export type Progress = Pick<
  FunctionConfiguration,
  | "State"
  | "StateReason"
  | "StateReasonCode"
  | "LastUpdateStatus"
  | "LastUpdateStatusReason"
  | "LastUpdateStatusReasonCode"
>;
