import type {
  DescribeLogGroupsCommandInput,
  DescribeLogGroupsCommandOutput,
  LogGroup,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { page } from "../../../core/paging";
import { groupArn, groupName, streamArn } from "../arns";
import { check } from "../constraints";
import { invalidNextToken, invalidParameter } from "../errors";
import type { Group, LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export const describeLogGroups = (
  store: LogsStore,
): Action<DescribeLogGroupsCommandInput, Omit<DescribeLogGroupsCommandOutput, "$metadata">> => ({
  name: "DescribeLogGroups",
  permissions: () => [{ action: "logs:DescribeLogGroups", resource: streamArn(store.cloud) }],
  async handle(input) {
    check("DescribeLogGroups", input);
    refuse(input);
    const matching = store.allGroups().filter((group) => matches(group, input));
    const { items, token } = page(matching, ({ name }) => name, {
      token: input.nextToken,
      limit: input.limit ?? 50,
      invalid: invalidNextToken,
    });
    return {
      logGroups: await Promise.all(items.map((group) => describe(store, group))),
      ...(token && { nextToken: token }),
    };
  },
});

function refuse(input: DescribeLogGroupsCommandInput): void {
  if (input.includeLinkedAccounts) throw notModelled("logs of linked accounts (includeLinkedAccounts)");
  if (input.logGroupNamePrefix !== undefined && input.logGroupNamePattern !== undefined) {
    throw invalidParameter(
      "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
    );
  }
}

function matches(group: Group, input: DescribeLogGroupsCommandInput): boolean {
  const { logGroupNamePrefix: prefix = "", logGroupNamePattern: pattern = "", logGroupClass } = input;
  const names = input.logGroupIdentifiers?.map((logGroupIdentifier) => groupName({ logGroupIdentifier }));
  return (
    group.name.startsWith(prefix) &&
    group.name.toLowerCase().includes(pattern.toLowerCase()) &&
    (logGroupClass === undefined || group.class === logGroupClass) &&
    (names === undefined || names.includes(group.name))
  );
}

async function describe(store: LogsStore, group: Group): Promise<LogGroup> {
  const arn = groupArn(store.cloud, group.name);
  return {
    logGroupName: group.name,
    creationTime: group.created,
    ...(group.retentionInDays !== undefined && { retentionInDays: group.retentionInDays }),
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes: await store.events.storedBytes(group.id),
    logGroupClass: group.class,
    logGroupArn: arn,
    deletionProtectionEnabled: group.deletionProtection,
  };
}
