import type {
  ResourceType,
  RunInstancesCommandInput,
  RunInstancesCommandOutput,
  TagSpecification,
} from "@aws-sdk/client-ec2";
import type { Action, Permission } from "../../../core/action";
import { isAwsError } from "../../../core/errors";
import type { Instances } from "../instances/instances";
import { withTemplate } from "../instances/launch-templates";
import { planInstances } from "../instances/plan";
import { passRoles } from "../instances/profile-associations";
import { attachableProfile } from "../instances/profiles";
import { describeReservations } from "../instances/shapes";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html */
export const runInstances = (
  instances: Instances,
): Action<RunInstancesCommandInput, Output<RunInstancesCommandOutput>> => ({
  name: "RunInstances",
  permissions: async (input) => {
    const { store } = instances;
    const wish = withTemplateIfThere(store, input);
    const { SubnetId, NetworkInterfaces: [first] = [], SecurityGroupIds, ImageId } = wish;
    const conditions = { "ec2:InstanceType": wish.InstanceType ?? "m5.large" };
    const on = (type: string, id?: string): Permission =>
      store.permission("RunInstances", type, id, conditions);
    return [
      ...creation(store, "RunInstances", "instance", specificationsFor(wish, "instance")),
      ...creation(store, "RunInstances", "volume", specificationsFor(wish, "volume")),
      on("network-interface"),
      on("image", ImageId),
      on("subnet", first?.SubnetId ?? SubnetId),
      ...(first?.Groups ?? SecurityGroupIds ?? []).map((id) => on("security-group", id)),
      ...(await passRoles(store.cloud, wish.IamInstanceProfile ?? {})),
    ];
  },
  async handle(input) {
    const { store } = instances;
    const wish = withTemplate(store, input);
    const profile =
      wish.IamInstanceProfile && (await attachableProfile(store.cloud, wish.IamInstanceProfile));
    const again = instances.ofToken(input.ClientToken);
    const tags = specifiedTags(wish.TagSpecifications, "instance", OTHERS);
    const volumeTags = specifiedTags(wish.TagSpecifications, "volume", OTHERS);
    const launched =
      again.length > 0
        ? again
        : await instances.launch(planInstances(store, wish, profile), tags, volumeTags);
    const [reservation] = describeReservations(store, launched);
    return { ...reservation };
  },
});

/** What a launch makes; tags may be given to each. */
const OTHERS: ResourceType[] = ["instance", "volume", "network-interface"];

const specificationsFor = (
  { TagSpecifications = [] }: RunInstancesCommandInput,
  type: ResourceType,
): TagSpecification[] => TagSpecifications.filter(({ ResourceType }) => ResourceType === type);

/** Permissions are looked at before anything is known to be there. */
function withTemplateIfThere(store: Ec2Store, input: RunInstancesCommandInput): RunInstancesCommandInput {
  try {
    return withTemplate(store, input);
  } catch (error) {
    if (isAwsError(error)) return input;
    throw error;
  }
}
