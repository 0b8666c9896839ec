import type {
  DisassociateIamInstanceProfileCommandInput,
  DisassociateIamInstanceProfileCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Instances } from "../instances/instances";
import { describeAssociation } from "../instances/profile-associations";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateIamInstanceProfile.html */
export const disassociateIamInstanceProfile = (
  instances: Instances,
): Action<
  DisassociateIamInstanceProfileCommandInput,
  Output<DisassociateIamInstanceProfileCommandOutput>
> => ({
  name: "DisassociateIamInstanceProfile",
  permissions: ({ AssociationId }) => {
    const { store } = instances;
    const instance = store.all("instance").find(({ profile }) => profile?.association === AssociationId);
    return [store.permission("DisassociateIamInstanceProfile", "instance", instance?.id)];
  },
  async handle(input) {
    needs(input, "AssociationId");
    const { store } = instances;
    const instance = store
      .all("instance")
      .find(({ profile }) => profile?.association === input.AssociationId);
    if (!instance) {
      throw new AwsError(
        "InvalidAssociationID.NotFound",
        `An invalid association-id of '${input.AssociationId}' was given`,
      );
    }
    const { profile: _gone, ...rest } = instance;
    await store.put("instance", rest);
    instances.forgetCredentials(instance.id);
    return { IamInstanceProfileAssociation: { ...describeAssociation(instance), State: "disassociating" } };
  },
});
