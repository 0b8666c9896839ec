import type { DeploymentConfig } from "@aws-sdk/client-cloudformation";
import { refused } from "../errors";

/**
 * Express deployments end before their resources are ready, and are not modelled: here everything is ready at once anyway.
 * @throws AwsError ValidationError
 */
export function refuseExpress(config: DeploymentConfig | undefined): void {
  if (config?.Mode === "EXPRESS") throw refused("DeploymentConfig Mode EXPRESS");
}
