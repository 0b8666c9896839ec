import type {
  AssociateIamInstanceProfileCommandInput,
  AssociateIamInstanceProfileCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { incorrectState } from "../errors";
import type { Instances } from "../instances/instances";
import { describeAssociation, passRoles } from "../instances/profile-associations";
import { attachableProfile } from "../instances/profiles";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateIamInstanceProfile.html */
export const associateIamInstanceProfile = (
  instances: Instances,
): Action<AssociateIamInstanceProfileCommandInput, Output<AssociateIamInstanceProfileCommandOutput>> => ({
  name: "AssociateIamInstanceProfile",
  permissions: async ({ InstanceId, IamInstanceProfile = {} }) => [
    instances.store.permission("AssociateIamInstanceProfile", "instance", InstanceId),
    ...(await passRoles(instances.store.cloud, IamInstanceProfile)),
  ],
  async handle(input) {
    needs(input, "InstanceId", "IamInstanceProfile");
    const { store } = instances;
    store.get("instance", input.InstanceId);
    const profile = await attachableProfile(store.cloud, input.IamInstanceProfile);
    const instance = store.get("instance", input.InstanceId);
    if (instance.profile)
      throw incorrectState(`There is an existing association for instance ${instance.id}`);
    const changed = { ...instance, profile };
    await store.put("instance", changed);
    instances.forgetCredentials(instance.id);
    return { IamInstanceProfileAssociation: { ...describeAssociation(changed), State: "associating" } };
  },
});
