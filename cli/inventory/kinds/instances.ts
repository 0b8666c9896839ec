import {
  paginateDescribeInstances,
  TerminateInstancesCommand,
  waitUntilInstanceTerminated,
} from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** Those that are terminated stay in lists for an hour and cost nothing. */
const THERE = { Name: "instance-state-name", Values: ["pending", "running", "stopping", "stopped"] };
/** Seconds after which a termination is given up. */
const LONGEST = 600;

/** An instance with its public address; its disk is a kind of its own. */
export const instances = ec2Kind({
  name: "instance",
  type: "AWS::EC2::Instance",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { Reservations = [] } of paginateDescribeInstances(
      { client },
      { Filters: [tagged, THERE] },
    )) {
      for (const { InstanceId, InstanceType, PublicIpAddress, Tags } of Reservations.flatMap(
        ({ Instances = [] }) => Instances,
      )) {
        const NetworkInterfaces = [{ AssociatePublicIpAddress: PublicIpAddress !== undefined }];
        found.push({ id: InstanceId, tags: Tags, properties: { InstanceType, NetworkInterfaces } });
      }
    }
    return found;
  },
  async remove(client, id, { account, signal }) {
    await client.send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    const delay = Math.max(1, Math.round(account.rhythm.poll / 1000));
    // Its disk, interface and security group can only be removed once it is gone.
    await waitUntilInstanceTerminated(
      { client, maxWaitTime: LONGEST, minDelay: delay, maxDelay: delay, abortSignal: signal },
      { InstanceIds: [id] },
    );
  },
});
