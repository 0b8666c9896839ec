import type {
  DescribeRepositoriesCommandInput,
  DescribeRepositoriesCommandOutput,
} from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { invalidParameter } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html */
export const describeRepositories = (
  store: EcrStore,
): Action<DescribeRepositoriesCommandInput, Omit<DescribeRepositoriesCommandOutput, "$metadata">> => ({
  name: "DescribeRepositories",
  permissions: ({ repositoryNames }) =>
    [...(repositoryNames ?? ["*"])].map((name) => ({
      action: "ecr:DescribeRepositories",
      resource: store.arn(name),
    })),
  async handle(input) {
    check("DescribeRepositories", input);
    const all = input.repositoryNames?.map((name) => store.get(name)) ?? store.all();
    const { items, token } = page(all, ({ name }) => name, {
      token: input.nextToken,
      limit: input.maxResults ?? 100,
      invalid: () =>
        invalidParameter("Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid token'"),
    });
    return {
      repositories: items.map((repository) => store.describe(repository)),
      ...(token && { nextToken: token }),
    };
  },
});
