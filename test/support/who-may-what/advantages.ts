import { DescribeInstancesCommand, EC2Client, RunInstancesCommand } from "@aws-sdk/client-ec2";
import { CreateRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import { CreateFunctionCommand, InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DeleteScheduleCommand, SchedulerClient, UpdateScheduleCommand } from "@aws-sdk/client-scheduler";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import type { Probe } from "./probe";

/** Functions of a shared stack, by a part of their names. */
const DUTIES: Readonly<Record<string, string>> = {
  Emptier: "emptier",
  Expiry: "expiry",
  SessionEnd: "session end",
  WarehouseSetup: "warehouse setup",
};

function dutyOf(name: string): string {
  const part = Object.keys(DUTIES).find((one) => name.includes(one));
  if (part === undefined) throw new Error(`Nobody has said what ${name} is for.`);
  return DUTIES[part] ?? part;
}

/** What of the shared stack these are tried on. */
export interface SharedThings {
  /** Of the schedule that ends the class. */
  schedule: { name: string; group: string; role: string; target: string };
  /** Names of functions. */
  functions: readonly string[];
  /** ARN of the student role. */
  studentRole: string;
  className: string;
  neighbour: string;
}

/** What somebody might try for an advantage of the own seat, beside touching the neighbour's. */
export function advantages({
  schedule,
  functions,
  studentRole,
  className,
  neighbour,
}: SharedThings): Probe[] {
  const same = { Name: schedule.name, GroupName: schedule.group };
  return [
    {
      verb: "start a further instance",
      action: "ec2:RunInstances",
      call: (config) =>
        new EC2Client(config).send(
          new RunInstancesCommand({
            ImageId: "ami-0123456789abcdef0",
            InstanceType: "t4g.micro",
            MinCount: 1,
            MaxCount: 1,
            DryRun: true,
          }),
        ),
    },
    {
      verb: "put off the end of the class",
      action: "scheduler:UpdateSchedule",
      call: (config) =>
        new SchedulerClient(config).send(
          new UpdateScheduleCommand({
            ...same,
            ScheduleExpression: "rate(5 minutes)",
            StartDate: new Date("2100-01-01T00:00:00Z"),
            FlexibleTimeWindow: { Mode: "OFF" },
            Target: { Arn: schedule.target, RoleArn: schedule.role, Input: "{}" },
          }),
        ),
    },
    {
      verb: "do away with the end of the class",
      action: "scheduler:DeleteSchedule",
      call: (config) => new SchedulerClient(config).send(new DeleteScheduleCommand(same)),
    },
    ...functions.map(
      (FunctionName): Probe => ({
        verb: `call the class's ${dutyOf(FunctionName)}`,
        action: "lambda:InvokeFunction",
        call: (config) =>
          new LambdaClient(config).send(new InvokeCommand({ FunctionName, InvocationType: "DryRun" })),
      }),
    ),
    {
      verb: "become the neighbour's student",
      action: "sts:AssumeRole",
      call: (config) =>
        new STSClient(config).send(
          new AssumeRoleCommand({
            RoleArn: studentRole,
            RoleSessionName: "probe",
            Tags: [
              { Key: "loglab:class", Value: className },
              { Key: "loglab:seat", Value: neighbour },
            ],
          }),
        ),
    },
    {
      verb: "make a role",
      action: "iam:CreateRole",
      call: (config) =>
        new IAMClient(config).send(
          new CreateRoleCommand({ RoleName: "probe", AssumeRolePolicyDocument: "{}" }),
        ),
    },
    {
      verb: "make a function",
      action: "lambda:CreateFunction",
      call: (config) =>
        new LambdaClient(config).send(
          new CreateFunctionCommand({
            FunctionName: "probe",
            Role: studentRole,
            Code: { ZipFile: Buffer.from("x") },
          }),
        ),
    },
    {
      verb: "see the list of instances",
      action: "ec2:DescribeInstances",
      call: (config) => new EC2Client(config).send(new DescribeInstancesCommand({})),
    },
  ];
}
