import { SHARED_OUTPUTS, sharedStackName } from "../../../contract/outputs";
import { ok, type PreflightCheck, warn } from "../preflight-check";
import type { AccountRoom } from "../room";
import { principalOf, simulate } from "../simulate";

const ACTIONS = ["sts:AssumeRole", "sts:TagSession"];

/** Whether students can be given credentials: sessions of the class's role, with tags that name the seat. */
export const sessionTags: PreflightCheck = {
  name: "session tags",
  about: "account",
  async look(room) {
    const { caller, target } = room.account;
    const principal = principalOf(caller);
    if (principal === undefined) {
      if (target.rootWearsRoles) return [ok("You may hand out sessions with tags.")];
      return [
        warn(
          "You are the account's root, whom AWS lets wear no role: you can hand out no credentials.",
          "Sign in as a user or a role of the account for lab credentials and lab env.",
        ),
      ];
    }
    const answer = await simulate(room, principal, ACTIONS, [studentRole(room)]);
    if (answer.kind === "unknown") {
      return [
        warn(
          `Whether you may hand out sessions with tags could not be found out: ${answer.why}`,
          "Ask for iam:SimulatePrincipalPolicy, or try lab env SEAT once a seat is deployed.",
        ),
      ];
    }
    if (answer.denied.length === 0) return [ok("You may hand out sessions with tags.")];
    return [
      warn(
        `You may not do ${answer.denied.join(", ")}, so you can hand out no credentials to students.`,
        "Ask whoever keeps the account for both on the class's student role.",
      ),
    ];
  },
};

/** The role's own ARN where it stands already, else one that is like it. */
function studentRole({ account, labClass, standing }: AccountRoom): string {
  const stack = sharedStackName(labClass.name);
  const outputs = standing.get(stack)?.Outputs ?? [];
  const found = outputs.find(({ OutputKey }) => OutputKey === SHARED_OUTPUTS.studentRole)?.OutputValue;
  return found ?? `arn:${account.partition}:iam::${account.id}:role/${stack}-Student`;
}
