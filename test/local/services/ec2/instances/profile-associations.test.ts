import type { Cloud } from "../../../../../local/core/cloud";
import {
  describeAssociation,
  passRoles,
} from "../../../../../local/services/ec2/instances/profile-associations";
import { instanceOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const profile = { association: "iip-assoc-1", arn: "arn:profile", id: "AIPA", name: "host", role: "role" };

test("an association is shown with its profile", () => {
  expect(describeAssociation(instanceOf({ profile }))).toEqual({
    AssociationId: "iip-assoc-1",
    InstanceId: "i-1",
    IamInstanceProfile: { Arn: "arn:profile", Id: "AIPA" },
    State: "associated",
  });
});

test("whoever gives an instance a profile passes its roles to EC2", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("iam.GetInstanceProfile", () => ({
    InstanceProfile: { Roles: [{ Arn: "arn:aws:iam::000000000000:role/role" }] },
  }));
  expect(await passRoles(cloud satisfies Cloud, { Name: "host" })).toEqual([
    {
      action: "iam:PassRole",
      resource: "arn:aws:iam::000000000000:role/role",
      conditions: { "iam:PassedToService": "ec2.amazonaws.com" },
    },
  ]);
  expect(await passRoles(cloud, {})).toEqual([]);
});
