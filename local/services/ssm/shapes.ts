import type { ParameterHistory, ParameterMetadata, Parameter as SdkParameter } from "@aws-sdk/client-ssm";
import { latest, type Parameter, type ParameterVersion } from "./store";

/** @returns a version as GetParameter gives it */
export function describe(
  { name }: Parameter,
  version: ParameterVersion,
  arn: string,
  selector?: string,
): SdkParameter {
  return {
    Name: name,
    Type: version.type,
    Value: version.value,
    Version: version.version,
    ...(selector !== undefined && { Selector: selector }),
    LastModifiedDate: new Date(version.modified),
    ARN: arn,
    DataType: version.dataType,
  };
}

/** @returns a parameter as DescribeParameters gives it: everything but the value */
export function describeMetadata(parameter: Parameter, arn: string): ParameterMetadata {
  return { ...common(parameter, latest(parameter)), ARN: arn };
}

/** @returns a version as GetParameterHistory gives it */
export function describeHistory(parameter: Parameter, version: ParameterVersion): ParameterHistory {
  return { ...common(parameter, version), Value: version.value, Labels: version.labels };
}

function common({ name }: Parameter, version: ParameterVersion): ParameterMetadata {
  return {
    Name: name,
    Type: version.type,
    LastModifiedDate: new Date(version.modified),
    LastModifiedUser: version.modifiedBy,
    ...(version.description !== undefined && { Description: version.description }),
    ...(version.allowedPattern !== undefined && { AllowedPattern: version.allowedPattern }),
    Version: version.version,
    Tier: version.tier,
    Policies: [],
    DataType: version.dataType,
  };
}
