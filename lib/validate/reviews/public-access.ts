import type { Finding, Review } from "../../guardrails/guardrail";
import { type Statement, statementsOf } from "../../guardrails/statements";
import { at, members, resourcesOf, type Template } from "../../guardrails/template";
import { isBoundBy } from "./conditions";

const BLOCKS = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

/** Keys whose values tie a request to somebody, or to some place; plain HTTPS, for one, does not. */
const WHO = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "sts:externalid",
];

/**
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
export const publicAccess: Review = {
  name: "public-access",
  why: "What everyone may use, everyone on the internet will.",
  fix: "Name the principal, and keep a bucket's four blocks of public access on.",
  check(template) {
    const statements = statementsOf(template)
      .filter(isForEveryone)
      .map(({ resource, property }): Finding => ({ resource, property, what: "it allows everyone" }));
    return [...statements, ...openFunctions(template), ...openBuckets(template)];
  },
};

function isForEveryone({ allows, condition, principal }: Statement): boolean {
  const named = at(principal, "AWS");
  const everyone = principal === "*" || named === "*" || members(named).includes("*");
  return allows && everyone && !isBoundBy(condition, WHO);
}

function openFunctions(template: Template): Finding[] {
  const permissions = resourcesOf(template, "AWS::Lambda::Permission")
    .filter(
      ([, { Properties }]) =>
        at(Properties, "Principal") === "*" &&
        ["PrincipalOrgID", "SourceAccount", "SourceArn"].every((key) => at(Properties, key) === undefined),
    )
    .map(
      ([resource]): Finding => ({ resource, property: "Properties.Principal", what: "it allows everyone" }),
    );
  const urls = resourcesOf(template, "AWS::Lambda::Url")
    .filter(([, { Properties }]) => at(Properties, "AuthType") !== "AWS_IAM")
    .map(
      ([resource]): Finding => ({
        resource,
        property: "Properties.AuthType",
        what: "everyone may call the function by its URL",
      }),
    );
  return [...permissions, ...urls];
}

function openBuckets(template: Template): Finding[] {
  return resourcesOf(template, "AWS::S3::Bucket").flatMap(([resource, { Properties }]): Finding[] => {
    const blocks = at(Properties, "PublicAccessBlockConfiguration");
    const open = BLOCKS.filter((block) => at(blocks, block) !== true);
    const property = "Properties.PublicAccessBlockConfiguration";
    return open.length === 0 ? [] : [{ resource, property, what: `the bucket lacks ${open.join(", ")}` }];
  });
}
