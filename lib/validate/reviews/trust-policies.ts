import type { Finding, Review } from "../../guardrails/guardrail";
import { type Statement, statementsOf } from "../../guardrails/statements";
import { at } from "../../guardrails/template";
import { isBoundBy, texts } from "./conditions";

/** Services that act for whoever asks them, and say for which account they do. Lambda and EC2 wear roles of their own account only. */
const DEPUTIES = [
  "budgets.amazonaws.com",
  "cloudformation.amazonaws.com",
  "events.amazonaws.com",
  "firehose.amazonaws.com",
  "glue.amazonaws.com",
  "logs.amazonaws.com",
  "pipes.amazonaws.com",
  "scheduler.amazonaws.com",
  "ssm.amazonaws.com",
  "states.amazonaws.com",
  "vpc-flow-logs.amazonaws.com",
];

/** Keys that tie a role to an account. */
const ACCOUNT_KEYS = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "sts:externalid"];

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const trustPolicies: Review = {
  name: "trust-policies",
  why: "A service that acts for any account can be asked by a stranger to wear this role.",
  fix: "Add a condition on the account: sts:ExternalId for Firehose, aws:SourceAccount for others.",
  check(template) {
    return statementsOf(template)
      .filter(({ kind, allows }) => kind === "trust" && allows)
      .flatMap((statement): Finding[] =>
        strangers(statement).map((what) => ({
          resource: statement.resource,
          property: statement.property,
          what,
        })),
      );
  },
};

function strangers({ principal, condition }: Statement): string[] {
  if (isBoundBy(condition, ACCOUNT_KEYS)) return [];
  const services = texts(at(principal, "Service")).filter((service) => DEPUTIES.includes(service));
  const accounts = texts(at(principal, "AWS")).filter((account) => /^\d{12}$|::\d{12}:/.test(account));
  const unconditional = condition === undefined ? texts(at(principal, "Federated")) : [];
  return [
    ...services.map((service) => `${service} may wear it for any account`),
    ...accounts.map((account) => `another account may wear it without an external id: ${account}`),
    ...unconditional.map((provider) => `everyone whom ${provider} knows may wear it`),
  ];
}
