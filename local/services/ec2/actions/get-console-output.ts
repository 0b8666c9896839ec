import type { GetConsoleOutputCommandInput, GetConsoleOutputCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import type { Instances } from "../instances/instances";
import { needs, type Output } from "../requests";

/** The boot, and what the services print, newest 64 KiB.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html */
export const getConsoleOutput = (
  instances: Instances,
): Action<GetConsoleOutputCommandInput, Output<GetConsoleOutputCommandOutput>> => ({
  name: "GetConsoleOutput",
  permissions: ({ InstanceId }) => [instances.store.permission("GetConsoleOutput", "instance", InstanceId)],
  async handle(input) {
    needs(input, "InstanceId");
    const { store } = instances;
    const { id } = store.get("instance", input.InstanceId);
    return {
      InstanceId: id,
      Timestamp: new Date(store.cloud.clock.now()),
      Output: Buffer.from(instances.console(id)).toString("base64"),
    };
  },
});
