import { parseArn } from "../../../core/arn";
import { malformedPolicy } from "../errors";
import type { IamStore } from "../store";
import { listTexts, type RawStatement, readRawPolicy, type Texts } from "./raw-policy";
import { checkStatements } from "./statements";

/** Actions of which a trust policy may speak. */
const ACTIONS = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "sts:SetContext",
];

/**
 * Checks a role's trust policy.
 * @throws AwsError MalformedPolicyDocument
 */
export function checkTrustPolicy(store: IamStore, text: string): void {
  const policy = readRawPolicy(text);
  for (const statement of policy.statements) {
    if (statement.Resource !== undefined || statement.NotResource !== undefined) {
      throw malformedPolicy("Has prohibited field Resource");
    }
    if (statement.Principal === undefined && statement.NotPrincipal === undefined) {
      throw malformedPolicy("Missing required field Principal");
    }
  }
  checkStatements(policy);
  for (const statement of policy.statements) {
    checkActions(statement);
    checkPrincipals(store, statement.Principal ?? statement.NotPrincipal);
  }
}

function checkActions({ Action, NotAction }: RawStatement): void {
  for (const action of listTexts(Action ?? NotAction)) {
    const known = ACTIONS.some((name) => name.toLowerCase() === action.toLowerCase());
    if (!known && !/^(sts:(\*|assumerole\*)|\*)$/i.test(action)) {
      throw malformedPolicy("AssumeRole policy may only specify STS AssumeRole actions.");
    }
  }
}

function checkPrincipals(store: IamStore, principals: unknown): void {
  if (principals === "*") return;
  if (typeof principals !== "object" || principals === null || Array.isArray(principals)) {
    throw malformedPolicy(`Invalid principal in policy: "STAR":"${String(principals)}"`);
  }
  const entries = Object.entries(principals as Record<string, Texts>);
  if (entries.length === 0) throw malformedPolicy("Missing required field Principal cannot be empty!");
  for (const [type, texts] of entries) {
    for (const text of listTexts(texts)) {
      if (!isPrincipal(store, type, text)) {
        throw malformedPolicy(`Invalid principal in policy: "${type.toUpperCase()}":"${text}"`);
      }
    }
  }
}

function isPrincipal(store: IamStore, type: string, text: string): boolean {
  switch (type) {
    case "AWS":
      return isAwsPrincipal(store, text);
    case "Service":
      return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/.test(text);
    case "Federated":
      return text.length > 0;
    case "CanonicalUser":
      return /^[0-9a-f]{64}$/.test(text);
    default:
      return false;
  }
}

/** Users and roles of this account must be there; of other accounts nothing is known. */
function isAwsPrincipal(store: IamStore, text: string): boolean {
  if (text === "*" || /^\d{12}$/.test(text)) return true;
  const arn = parseArn(text);
  if (!arn || !/^\d{12}$/.test(arn.account)) return false;
  const [kind = "", ...path] = arn.resource.split("/");
  if (arn.service === "sts") return ["assumed-role", "federated-user"].includes(kind) && path.length > 0;
  if (arn.service !== "iam") return false;
  if (arn.resource === "root") return true;
  const name = path.at(-1);
  if (!name || (kind !== "user" && kind !== "role")) return false;
  if (arn.account !== store.cloud.account) return true;
  const entities = kind === "user" ? store.users : store.roles;
  return entities.find(name) !== undefined && entities.arn(name) === text;
}
