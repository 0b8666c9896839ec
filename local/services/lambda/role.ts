import type { Permission } from "../../core/action";
import type { Cloud } from "../../core/cloud";
import { isAwsError } from "../../core/errors";
import { invalidParameterValue } from "./errors";

/** @returns the right to hand a role to Lambda */
export function passRole(role: string | undefined): Permission[] {
  if (role === undefined) return [];
  return [
    {
      action: "iam:PassRole",
      resource: role,
      conditions: { "iam:PassedToService": "lambda.amazonaws.com" },
    },
  ];
}

/** @returns the name of a function's sessions; STS takes none of a single character */
export const sessionName = (functionName: string): string => functionName.padEnd(2, "_");

/** @throws AwsError InvalidParameterValueException when the role does not trust Lambda */
export async function checkRole(cloud: Cloud, roleArn: string, functionName: string): Promise<void> {
  try {
    await cloud.assume({ roleArn, service: "lambda.amazonaws.com", sessionName: sessionName(functionName) });
  } catch (error) {
    if (!isAwsError(error)) throw error;
    throw invalidParameterValue("The role defined for the function cannot be assumed by Lambda.");
  }
}
