import type { ParameterTier, ParameterType } from "@aws-sdk/client-ssm";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { parameterNotFound, parameterVersionNotFound } from "./errors";
import { parameterArn, type Reference } from "./names";
import { PublicParameters } from "./public-parameters";

/** One version of a parameter. */
export interface ParameterVersion {
  version: number;
  value: string;
  type: ParameterType;
  tier: ParameterTier;
  dataType: string;
  description?: string;
  allowedPattern?: string;
  labels: string[];
  /** Milliseconds since 1970. */
  modified: number;
  /** ARN of who put it. */
  modifiedBy: string;
}

export interface Parameter {
  name: string;
  /** Oldest first, never empty; at most 100. */
  versions: ParameterVersion[];
  tags: Record<string, string>;
}

/** What Parameter Store keeps in one Region, and Amazon's public parameters beside it. */
export class SsmStore {
  private readonly parameters: Table<Parameter>;
  readonly public: PublicParameters;

  constructor(readonly cloud: Cloud) {
    this.parameters = cloud.state.table("parameters");
    this.public = new PublicParameters(cloud);
  }

  /** @throws AwsError when the name is one of Amazon's that is not modelled */
  find(name: string): Parameter | undefined {
    return this.parameters.get(name) ?? this.public.find(name);
  }

  /** @throws AwsError ParameterNotFound */
  get(name: string): Parameter {
    const parameter = this.find(name);
    if (!parameter) throw parameterNotFound();
    return parameter;
  }

  /** @returns the parameters of the account, in the order of their names */
  all(): Parameter[] {
    return sortedBy(this.parameters.all(), ({ name }) => name);
  }

  put(parameter: Parameter): Promise<void> {
    return this.parameters.put(parameter.name, parameter);
  }

  /** @returns whether there was one */
  async delete(name: string): Promise<boolean> {
    const known = this.parameters.has(name);
    await this.parameters.delete(name);
    return known;
  }

  arn(name: string | undefined): string {
    return parameterArn(this.cloud, name);
  }
}

/** @returns the version that a parameter stands at */
export function latest(parameter: Parameter): ParameterVersion {
  const version = parameter.versions.at(-1);
  if (!version) throw new Error(`parameter ${parameter.name} has no version`);
  return version;
}

/**
 * @returns the version that a reference means
 * @throws AwsError ParameterVersionNotFound for a number that is not there, ParameterNotFound for a label
 */
export function selectVersion(parameter: Parameter, { name, selector }: Reference): ParameterVersion {
  if (selector === undefined) return latest(parameter);
  const wanted = selector.slice(1);
  if (/^\d+$/.test(wanted)) {
    const version = parameter.versions.find(({ version }) => version === Number(wanted));
    if (!version) throw parameterVersionNotFound(name, wanted);
    return version;
  }
  const labelled = parameter.versions.find(({ labels }) => labels.includes(wanted));
  if (!labelled) throw parameterNotFound();
  return labelled;
}
