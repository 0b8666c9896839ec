import type { Repository as SdkRepository } from "@aws-sdk/client-ecr";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { repositoryNotFound } from "./errors";

/** A repository; images cannot be pushed here, so it has none. */
export interface Repository {
  name: string;
  /** Milliseconds since 1970. */
  created: number;
  imageTagMutability: NonNullable<SdkRepository["imageTagMutability"]>;
  exclusionFilters?: NonNullable<SdkRepository["imageTagMutabilityExclusionFilters"]>;
  scanOnPush: boolean;
  tags: Record<string, string>;
  /** JSON texts, as they were put. */
  lifecyclePolicy?: string;
  policy?: string;
}

/** The private registry of one Region. */
export class EcrStore {
  private readonly repositories: Table<Repository>;

  constructor(readonly cloud: Cloud) {
    this.repositories = cloud.state.table("repositories");
  }

  find(name: string): Repository | undefined {
    return this.repositories.get(name);
  }

  /** @throws AwsError RepositoryNotFoundException */
  get(name: string): Repository {
    const repository = this.repositories.get(name);
    if (!repository) throw repositoryNotFound(name);
    return repository;
  }

  /** In the order of their names. */
  all(): Repository[] {
    return sortedBy(this.repositories.all(), ({ name }) => name);
  }

  put(repository: Repository): Promise<void> {
    return this.repositories.put(repository.name, repository);
  }

  delete(name: string): Promise<void> {
    return this.repositories.delete(name);
  }

  arn(name = ""): string {
    return `arn:aws:ecr:${this.cloud.region}:${this.cloud.account}:repository/${name}`;
  }

  /** @returns a repository as the API gives it */
  describe({ name, created, imageTagMutability, exclusionFilters, scanOnPush }: Repository): SdkRepository {
    const { account, region } = this.cloud;
    return {
      repositoryArn: this.arn(name),
      registryId: account,
      repositoryName: name,
      repositoryUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
      createdAt: new Date(created),
      imageTagMutability,
      ...(exclusionFilters && { imageTagMutabilityExclusionFilters: exclusionFilters }),
      imageScanningConfiguration: { scanOnPush },
      encryptionConfiguration: { encryptionType: "AES256" },
    };
  }
}
