import type { Finding, Review } from "../../guardrails/guardrail";
import { render } from "../../guardrails/render";
import { type Statement, statementsOf } from "../../guardrails/statements";
import { at } from "../../guardrails/template";

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

/** Operators that hold only when the key is there and has the value. */
const STRICT = /^(?:ForA\w+:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/;

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
  if (isBound(condition)) return [];
  const services = texts(at(principal, "Service")).filter((service) => DEPUTIES.includes(service));
  const accounts = texts(at(principal, "AWS")).filter((account) => /^\d{12}$|::\d{12}:/.test(account));
  const unconditional = condition === undefined ? texts(at(principal, "Federated")) : [];
  return [
    ...services.map((service) => `${service} may wear it for any account`),
    ...accounts.map((account) => `another account may wear it without an external id: ${account}`),
    ...unconditional.map((provider) => `everyone whom ${provider} knows may wear it`),
  ];
}

function isBound(condition: unknown): boolean {
  if (typeof condition !== "object" || condition === null) return false;
  return Object.entries(condition).some(
    ([operator, tests]) =>
      STRICT.test(operator) &&
      Object.entries(tests ?? {}).some(
        ([key, value]) => ACCOUNT_KEYS.includes(key.toLowerCase()) && !texts(value).includes("*"),
      ),
  );
}

const texts = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map((one) => render(one));
