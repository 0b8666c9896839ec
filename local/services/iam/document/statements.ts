import { malformedPolicy } from "../errors";
import { isPolicyDate } from "./dates";
import { listTexts, type RawPolicy, type RawStatement } from "./raw-policy";
import { passesLegacyParser, resourceProblem } from "./resources";

/**
 * Checks what the statements of a policy say, in the order in which AWS finds fault.
 * @throws AwsError MalformedPolicyDocument
 */
export function checkStatements({ statements }: RawPolicy): void {
  const resources = statements.flatMap((one) => [...listTexts(one.Resource), ...listTexts(one.NotResource)]);
  // Of several faults, AWS tells the one that is first in the alphabet.
  const problem = [...resources].sort().map(resourceProblem).find(Boolean);
  const parsed =
    statements.every(passesFirstParser) && (problem !== undefined || resources.every(passesLegacyParser));
  if (!parsed) throw malformedPolicy("The policy failed legacy parsing");
  checkSids(statements);
  if (!statements.every(hasActions)) throw malformedPolicy("Policy statement must contain actions.");
  if (problem !== undefined) throw malformedPolicy(problem);
  for (const action of statements.flatMap((one) => [...listTexts(one.Action), ...listTexts(one.NotAction)])) {
    checkAction(action);
  }
}

function passesFirstParser({ Effect, Condition = {} }: RawStatement): boolean {
  if (Effect !== "Allow" && Effect !== "Deny") return false;
  const dates = Object.entries(Condition)
    .filter(([operator]) => /^(ForA\w+:)?Date/i.test(operator))
    .flatMap(([, keys]) => Object.values(keys).flat());
  return dates.every((date) => isPolicyDate(String(date)));
}

function checkSids(statements: readonly RawStatement[]): void {
  const sids = statements.flatMap(({ Sid }) => (Sid ? [Sid] : []));
  if (new Set(sids).size < sids.length) {
    throw malformedPolicy("Statement IDs (SID) in a single policy must be unique.");
  }
  if (!sids.every((sid) => /^[0-9A-Za-z]*$/.test(sid))) {
    throw malformedPolicy(
      "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
    );
  }
}

function hasActions({ Action, NotAction }: RawStatement): boolean {
  return listTexts(Action ?? NotAction).length > 0;
}

function checkAction(action: string): void {
  const [vendor = "", ...rest] = action.split(":");
  if (rest.length === 0 && action !== "*") {
    throw malformedPolicy("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
  }
  if (rest.length > 1) throw malformedPolicy("Actions/Condition can contain only one colon.");
  if (vendor !== "*" && /[^a-zA-Z0-9\-.]/.test(vendor)) {
    throw malformedPolicy(`Vendor ${vendor} is not valid`);
  }
}
