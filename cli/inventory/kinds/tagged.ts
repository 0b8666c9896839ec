import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type ResourceTagMapping,
} from "@aws-sdk/client-resource-groups-tagging-api";
import { STACK_TAGS } from "../../../contract/tags";
import { type Found, type Kind, using } from "../kind";
import { tagMap } from "../tags";

/**
 * What the other kinds ask for themselves, by service and type in the ARN. Their lists are right at once, where the tagging API
 * shows things for hours that are gone.
 */
const ASKED =
  /^arn:[^:]+:(?:cloudformation|s3|firehose|kinesis|lambda|logs|iam|ssm|secretsmanager|scheduler|budgets|redshift-serverless|ec2):/;

/** Whatever else bears the class's tag, of services that no part of the lab uses. */
export const tagged: Kind = {
  name: "tagged resource",
  find: ({ account, owner }) =>
    using(new ResourceGroupsTaggingAPIClient(account.client), async (client) => {
      const found: Found[] = [];
      const TagFilters = [{ Key: STACK_TAGS.class, Values: [owner.class] }];
      for await (const { ResourceTagMappingList = [] } of paginateGetResources({ client }, { TagFilters }))
        found.push(...ResourceTagMappingList.flatMap((one) => judge(one, owner.judge.bind(owner))));
      return found;
    }),
  async remove(_, { id }) {
    throw new Error(`${id} is of a kind that the lab does not know; remove it in the console`);
  },
};

function judge(
  { ResourceARN = "", Tags }: ResourceTagMapping,
  judgeTags: (tags: Readonly<Record<string, string>>) => Pick<Found, "by" | "seat"> | undefined,
): Found[] {
  const judged = ASKED.test(ResourceARN) ? undefined : judgeTags(tagMap(Tags));
  return judged ? [{ id: ResourceARN, ...judged, hourly: undefined }] : [];
}
