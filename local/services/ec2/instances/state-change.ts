import type { InstanceStateChange } from "@aws-sdk/client-ec2";
import type { Instance } from "../records";
import { describeState } from "./shapes";

/** @returns from which state an instance goes into which, as the calls that do it tell */
export const stateChange = (before: Instance, after: Instance): InstanceStateChange => ({
  InstanceId: before.id,
  PreviousState: describeState(before.state),
  CurrentState: describeState(after.state),
});
