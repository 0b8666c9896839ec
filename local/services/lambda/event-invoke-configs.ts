import type { DestinationConfig, FunctionEventInvokeConfig } from "@aws-sdk/client-lambda";
import { notModelled } from "../../core/errors";
import { resourceNotFound } from "./errors";
import type { EventInvokeConfig, Fn, LambdaStore } from "./store";

/** @throws AwsError when a destination is named */
export function refuseDestinations(config: DestinationConfig | undefined): void {
  if (config?.OnSuccess?.Destination || config?.OnFailure?.Destination) {
    throw notModelled("lambda destinations of asynchronous invocations (DestinationConfig)");
  }
}

/** @throws AwsError ResourceNotFoundException */
export function eventInvokeConfig(store: LambdaStore, fn: Fn, qualifier: string): EventInvokeConfig {
  const config = fn.eventInvokeConfigs[qualifier];
  if (!config) {
    const arn = store.arn({ name: fn.name, qualifier });
    throw resourceNotFound(`The function ${arn} doesn't have an EventInvokeConfig`);
  }
  return config;
}

export function describeEventInvokeConfig(
  store: LambdaStore,
  name: string,
  qualifier: string,
  { modified, maximumRetryAttempts, maximumEventAgeInSeconds }: EventInvokeConfig,
): FunctionEventInvokeConfig {
  return {
    LastModified: new Date(modified),
    FunctionArn: store.arn({ name, qualifier }),
    ...(maximumRetryAttempts !== undefined && { MaximumRetryAttempts: maximumRetryAttempts }),
    ...(maximumEventAgeInSeconds !== undefined && { MaximumEventAgeInSeconds: maximumEventAgeInSeconds }),
    DestinationConfig: { OnSuccess: {}, OnFailure: {} },
  };
}
