import type { Finding, Review } from "../../guardrails/guardrail";
import { reaches, statementsOf } from "../../guardrails/statements";
import type { Template } from "../../guardrails/template";
import { canTell, type Need, needsOf, producersOf } from "./pipeline-needs";

/** @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html */
export const pipelineGrants: Review = {
  name: "pipeline-grants",
  why: "A role that lacks a grant of its pipeline makes a stack that deploys and delivers nothing.",
  fix: "Add the action to the role's policy, on this resource.",
  check(template) {
    const allowed = decider(template);
    const lacking = needsOf(template)
      .filter(({ role }) => canTell(template, role))
      .flatMap(({ role, action, on, user, property }): Finding[] =>
        allowed({ role, action, on })
          ? []
          : [{ resource: user, property, what: `${role} may not ${action} on ${on}` }],
      );
    const idle = producersOf(template)
      .filter(({ roles }) => roles.every((role) => canTell(template, role)))
      .filter(
        ({ roles, on, puts }) => !roles.some((role) => puts.some((action) => allowed({ role, action, on }))),
      )
      .map(
        ({ stream }): Finding => ({
          resource: stream,
          what: "no instance of this stack may put records to it",
        }),
      );
    return [...lacking, ...idle];
  },
};

/** Decides as IAM does over what the template says: an allow that covers, and no unconditional deny. */
function decider(template: Template): (need: Pick<Need, "role" | "action" | "on">) => boolean {
  const statements = statementsOf(template).filter(({ kind, inverted }) => kind === "identity" && !inverted);
  return ({ role, action, on }) => {
    const matching = statements.filter((one) => one.roles.includes(role) && reaches(one, action, on));
    const denied = matching.some(({ allows, condition }) => !allows && condition === undefined);
    return !denied && matching.some(({ allows }) => allows);
  };
}
