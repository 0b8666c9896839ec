import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeInstancesCommand, DescribeSecurityGroupsCommand } from "@aws-sdk/client-ec2";
import type { Solution } from "./solution";

/** Waits for a heartbeat, and counts what the security groups let in. */
export const generatorHost: Solution = async ({ lab: { clients, seat }, begun, until }) => {
  const sent = await until(async () => {
    const { events = [] } = await clients.logs.send(
      new FilterLogEventsCommand({
        logGroupName: seat.logGroup,
        logStreamNamePrefix: "generator-",
        filterPattern: "heartbeat",
        startTime: begun.at,
      }),
    );
    return events.map(({ message = "" }) => JSON.parse(message).heartbeat.sent as number).at(0);
  });
  const { Reservations = [] } = await clients.ec2.send(
    new DescribeInstancesCommand({ InstanceIds: [...seat.generators] }),
  );
  const groups = Reservations.flatMap(({ Instances = [] }) =>
    Instances.flatMap(({ SecurityGroups = [] }) => SecurityGroups.map(({ GroupId = "" }) => GroupId)),
  );
  const { SecurityGroups = [] } = await clients.ec2.send(
    new DescribeSecurityGroupsCommand({ GroupIds: [...new Set(groups)] }),
  );
  const ingress = SecurityGroups.flatMap(({ IpPermissions = [] }) => IpPermissions).length;
  return { sent: String(sent), ingress: String(ingress) };
};
