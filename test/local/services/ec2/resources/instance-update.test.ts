import { updateInstance } from "../../../../../local/services/ec2/resources/instance-update";
import { resourceContext } from "../../../../support/resource-context";

/** What an update calls, with CloudFormation's own answers. */
async function calls(desired: object, previous: object, answers: Record<string, object> = {}) {
  const made: [string, object][] = [];
  const states: string[] = [];
  const context = resourceContext([], {
    tags: {},
    async call<O extends object>(_service: string, operation: string, input: object): Promise<O> {
      made.push([operation, input]);
      return (answers[operation] ?? {}) as O;
    },
  });
  await updateInstance("i-1", desired, previous, context, async (state) => states.push(state));
  return { made: made.filter(([operation]) => !/Tags$/.test(operation)), states };
}

test.each([
  [{ SourceDestCheck: false }, "ModifyInstanceAttribute", { SourceDestCheck: { Value: false } }],
  [{ DisableApiTermination: true }, "ModifyInstanceAttribute", { DisableApiTermination: { Value: true } }],
  [{ SecurityGroupIds: ["sg-2"] }, "ModifyInstanceAttribute", { Groups: ["sg-2"] }],
  [
    { InstanceInitiatedShutdownBehavior: "terminate" },
    "ModifyInstanceAttribute",
    { InstanceInitiatedShutdownBehavior: { Value: "terminate" } },
  ],
  [
    { MetadataOptions: { HttpTokens: "required" } },
    "ModifyInstanceMetadataOptions",
    { HttpTokens: "required" },
  ],
])("changes %j while the instance runs", async (desired, operation, input) => {
  expect(await calls(desired, {})).toEqual({
    made: [[operation, { InstanceId: "i-1", ...input }]],
    states: [],
  });
});

test.each([
  [true, "MonitorInstances"],
  [false, "UnmonitorInstances"],
])("Monitoring: %s is %s", async (Monitoring, operation) => {
  const { made } = await calls({ Monitoring }, { Monitoring: !Monitoring });
  expect(made).toEqual([[operation, { InstanceIds: ["i-1"] }]]);
});

test("stops the instance for what cannot be changed while it runs, once for all", async () => {
  const UserData = Buffer.from("#!/bin/sh").toString("base64");
  const { made, states } = await calls({ InstanceType: "t4g.small", UserData }, { InstanceType: "t4g.nano" });
  expect(made.map(([operation]) => operation)).toEqual([
    "StopInstances",
    "ModifyInstanceAttribute",
    "ModifyInstanceAttribute",
    "StartInstances",
  ]);
  expect(made[2]?.[1]).toEqual({ InstanceId: "i-1", UserData: { Value: Buffer.from("#!/bin/sh") } });
  expect(states).toEqual(["stopped", "running"]);
});

test("puts one profile in the place of another", async () => {
  const { made } = await calls(
    { IamInstanceProfile: "new" },
    { IamInstanceProfile: "old" },
    {
      DescribeIamInstanceProfileAssociations: {
        IamInstanceProfileAssociations: [{ AssociationId: "iip-1" }],
      },
    },
  );
  expect(made.slice(1)).toEqual([
    ["DisassociateIamInstanceProfile", { AssociationId: "iip-1" }],
    ["AssociateIamInstanceProfile", { InstanceId: "i-1", IamInstanceProfile: { Name: "new" } }],
  ]);
});

test.each([
  [{ CreditSpecification: { CPUCredits: "standard" } }, "standard"],
  [{ InstanceType: "t4g.micro" }, "unlimited"],
  [{ InstanceType: "t2.micro" }, "standard"],
])("brings CPU credits to what %j means", async (desired, CpuCredits) => {
  const previous = { ...desired, CreditSpecification: { CPUCredits: "other" } };
  const { made } = await calls(desired, previous);
  expect(made).toEqual([
    [
      "ModifyInstanceCreditSpecification",
      { InstanceCreditSpecifications: [{ InstanceId: "i-1", CpuCredits }] },
    ],
  ]);
});

test("fails with EC2's reason when the type has no credits", async () => {
  const failed = {
    InstanceId: "i-1",
    Error: { Code: "InstanceCreditSpecification.NotSupported", Message: "no credits" },
  };
  await expect(
    calls(
      { CreditSpecification: { CPUCredits: "standard" } },
      {},
      {
        ModifyInstanceCreditSpecification: { UnsuccessfulInstanceCreditSpecifications: [failed] },
      },
    ),
  ).rejects.toThrow("no credits");
});

test("calls nothing when nothing has changed", async () => {
  const same = { InstanceType: "t4g.nano", Monitoring: true };
  expect(await calls(same, same)).toEqual({ made: [], states: [] });
});
