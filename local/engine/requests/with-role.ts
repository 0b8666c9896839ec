import type { StackRecord } from "../records";

/** @returns what changes in a stack's record when an operation comes with another execution role, which the stack then keeps */
export function withRole(
  { deployment, target }: StackRecord,
  roleArn: string | undefined,
): Partial<Pick<StackRecord, "deployment" | "target">> {
  if (roleArn === undefined) return {};
  return {
    ...(deployment && { deployment: { ...deployment, roleArn } }),
    ...(target && { target: { ...target, roleArn } }),
  };
}
