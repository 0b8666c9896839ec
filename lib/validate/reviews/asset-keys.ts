import type { Finding, Review } from "../../guardrails/guardrail";
import { statementsOf } from "../../guardrails/statements";

/** The bucket that `cdk bootstrap` makes, as policies spell its ARN. */
const ASSETS_BUCKET = /:cdk-\w+-assets-[^/]*/;

/** The key of one asset: a hash, and what kind of file it is. */
const ONE_ASSET = /\/[0-9a-f]{64}\.\w+$/;

/** @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
export const assetKeys: Review = {
  name: "asset-keys",
  why: "The assets bucket holds the code and the templates of everything that the account deploys by the CDK.",
  fix: "Grant s3:GetObject on the key of the asset; Asset.grantRead and InitSource.fromAsset grant the bucket.",
  check(template) {
    return statementsOf(template)
      .filter(({ kind, allows }) => kind === "identity" && allows)
      .flatMap(({ resource, property, resources }): Finding[] =>
        resources
          .filter((one) => ASSETS_BUCKET.test(one) && !ONE_ASSET.test(one))
          .map((one) => ({ resource, property, what: `it opens ${one}` })),
      );
  },
};
