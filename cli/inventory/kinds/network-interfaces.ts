import {
  DeleteNetworkInterfaceCommand,
  DescribeVpcsCommand,
  DetachNetworkInterfaceCommand,
  type EC2Client,
  type Filter,
  paginateDescribeNetworkInterfaces,
  waitUntilNetworkInterfaceAvailable,
} from "@aws-sdk/client-ec2";
import { STACK_TAGS } from "../../../contract/tags";
import type { Ec2Thing } from "../ec2-kind";
import { ec2Kind } from "../ec2-kind";

/** Seconds after which a detachment is given up. */
const LONGEST = 120;

/**
 * An interface that is attached to nothing, or that a service has left in the class's network: these bear no tags of their own,
 * so that the network tells whose they are. One that belongs to an instance goes with it.
 */
export const networkInterfaces = ec2Kind({
  name: "network interface",
  type: "AWS::EC2::NetworkInterface",
  async list(client, tagged, { owner }) {
    const vpcs = await vpcsOf(client, tagged);
    const filters: Filter[][] = [[tagged], ...(vpcs.length > 0 ? [[{ Name: "vpc-id", Values: vpcs }]] : [])];
    const found = new Map<string, Ec2Thing>();
    for (const Filters of filters) {
      for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces(
        { client },
        { Filters },
      )) {
        for (const { NetworkInterfaceId = "", TagSet = [], Attachment, Description } of NetworkInterfaces) {
          if (Attachment?.InstanceId !== undefined) continue;
          const tags = TagSet.length > 0 ? TagSet : [{ Key: STACK_TAGS.class, Value: owner.class }];
          found.set(NetworkInterfaceId, { id: NetworkInterfaceId, tags, names: [Description] });
        }
      }
    }
    return [...found.values()];
  },
  async remove(client, id, { account, signal }) {
    await detach(client, id);
    const delay = Math.max(1, Math.round(account.rhythm.poll / 1000));
    await waitUntilNetworkInterfaceAvailable(
      { client, maxWaitTime: LONGEST, minDelay: delay, maxDelay: delay, abortSignal: signal },
      { NetworkInterfaceIds: [id] },
    );
    await client.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id }));
  },
});

async function vpcsOf(client: EC2Client, tagged: Filter): Promise<string[]> {
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({ Filters: [tagged] }));
  return Vpcs.flatMap(({ VpcId }) => VpcId ?? []);
}

async function detach(client: EC2Client, id: string): Promise<void> {
  for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces(
    { client },
    { NetworkInterfaceIds: [id] },
  )) {
    for (const { Attachment } of NetworkInterfaces)
      if (Attachment?.AttachmentId !== undefined)
        await client.send(
          new DetachNetworkInterfaceCommand({ AttachmentId: Attachment.AttachmentId, Force: true }),
        );
  }
}
