import type { Finding, Review } from "../../guardrails/guardrail";
import { statementsOf } from "../../guardrails/statements";
import { at, members, resourcesOf } from "../../guardrails/template";

const BLOCKS = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const publicAccess: Review = {
  name: "public-access",
  why: "What everyone may use, everyone on the internet will.",
  fix: "Name the principal, and keep a bucket's four blocks of public access on.",
  check(template) {
    const statements = statementsOf(template)
      .filter(
        ({ allows, condition, principal }) => allows && condition === undefined && isEveryone(principal),
      )
      .map(({ resource, property }): Finding => ({ resource, property, what: "it allows everyone" }));
    const buckets = resourcesOf(template, "AWS::S3::Bucket").flatMap(
      ([resource, { Properties }]): Finding[] => {
        const blocks = at(Properties, "PublicAccessBlockConfiguration");
        const open = BLOCKS.filter((block) => at(blocks, block) !== true);
        const property = "Properties.PublicAccessBlockConfiguration";
        return open.length === 0 ? [] : [{ resource, property, what: `the bucket lacks ${open.join(", ")}` }];
      },
    );
    return [...statements, ...buckets];
  },
};

function isEveryone(principal: unknown): boolean {
  const named = at(principal, "AWS");
  return principal === "*" || named === "*" || members(named).includes("*");
}
